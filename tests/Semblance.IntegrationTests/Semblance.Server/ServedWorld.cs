using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Semblance.Cli.Hosting;
using Semblance.Client;
using Semblance.Client.Contracts;
using Semblance.Client.Contracts.Galleries;
using Semblance.Imaging.Codecs;
using Semblance.IntegrationTests.Recognition;
using Semblance.IntegrationTests.Running;
using Semblance.Recognition;
using Semblance.Recognition.Asking;
using Semblance.Recognition.Grant;
using Semblance.Recognition.Look;
using Semblance.Server.Options;
using Semblance.Server;
using Semblance.Vault.Rows;
using Semblance.Vault.Safekeeping;
using Semblance.Vault.Sealing;

namespace Semblance.IntegrationTests.Server;

/// <summary>A server on loopback over a vault of its own, with made models and made people (<see cref="MadeWorld"/>), and keys for whoever is needed.</summary>
internal sealed class ServedWorld : IAsyncDisposable
{
    private readonly MadeWorld _world;
    private readonly FaceVault _vault;
    private readonly FaceEngine _engine;

    private ServedWorld(MadeWorld world, FaceVault vault, FaceEngine engine, FakeTimeProvider time, ServerOptions options, IPictureReader? reader)
    {
        (_world, _vault, _engine, Time) = (world, vault, engine, time);
        House = new RecognitionHouse(vault, engine.RequireCalibration(), new RandomIdentifiers(), time);
        Host = SemblanceServer.Build(House, engine, reader ?? new DirectReader(new()), options, configure: builder => builder.Logging.ClearProviders());
    }

    /// <summary>Who asks inside of the process.</summary>
    public static Caller Porter => MadeHouse.Porter;

    /// <summary>The clock of vault and server.</summary>
    public FakeTimeProvider Time { get; }

    /// <summary>The use cases.</summary>
    public RecognitionHouse House { get; }

    /// <summary>The server.</summary>
    public WebApplication Host { get; }

    /// <summary>Where it listens.</summary>
    public Uri Address => new(SemblanceServer.Addresses(Host)[0]);

    /// <summary>An admin who reaches all galleries and sees scores.</summary>
    public HttpClient Admin { get; private set; } = null!;

    /// <summary>Opens a world.</summary>
    public static async Task<ServedWorld> OpenAsync(CancellationToken cancellation, ServerOptions? options = null, IPictureReader? reader = null)
    {
        var world = new MadeWorld();
        var time = new FakeTimeProvider(MadeHouse.Start);
        var vault = await VaultDoor.OpenAsync(new VaultPlace { Folder = world.House.In("vault") }, time, cancellation);
        var served = new ServedWorld(world, vault, world.Open(), time, (options ?? new ServerOptions()) with { Listen = "http://127.0.0.1:0" }, reader);
        await served.Host.StartAsync(cancellation);
        served.Admin = await served.WithKeyAsync(AccessRole.Admin, cancellation, showsScores: true);
        return served;
    }

    /// <summary>Somebody with a key.</summary>
    public async Task<HttpClient> WithKeyAsync(AccessRole role, CancellationToken cancellation, string gallery = AccessGrant.All, bool showsScores = false, string? subject = null, DateTimeOffset? expires = null, string purpose = AccessGrant.All) =>
        WithToken(TokenOf(await IssueAsync(KeyShape.Native, role, cancellation, gallery, showsScores, subject, expires, purpose: purpose)));

    /// <summary>A native key as it is sent.</summary>
    public static string TokenOf(IssuedKey issued) => $"semblance_{issued.Grant.KeyName}_{issued.Secret}";

    /// <summary>The typed client of an HTTP client.</summary>
    public static SemblanceClient ClientOf(HttpClient http) => new(http);

    /// <summary>Makes a key of any protocol.</summary>
    public Task<IssuedKey> IssueAsync(KeyShape shape, AccessRole role, CancellationToken cancellation, string gallery = AccessGrant.All, bool showsScores = false, string? subject = null, DateTimeOffset? expires = null, GalleryTerms? terms = null, string purpose = AccessGrant.All, string? account = null) => House.Grants.GiveAsync(
        new GrantRequest { Account = account ?? role.ToString().ToLowerInvariant(), Role = role, Shape = shape, Galleries = [gallery], Purposes = [purpose], ShowsScores = showsScores, Subject = subject, ExpiresAt = expires, Terms = terms, Caller = Porter },
        cancellation);

    /// <summary>Somebody with a bearer token of any kind; <see langword="null"/> for none.</summary>
    public HttpClient WithToken(string? token)
    {
        var client = new HttpClient { BaseAddress = Address };
        if (token is not null)
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return client;
    }

    /// <summary>A gallery that needs no consent.</summary>
    public async Task<GalleryAnswer> GalleryAsync(CancellationToken cancellation, string name = "staff", GalleryOrder? order = null)
    {
        using var answer = await Admin.PostAsJsonAsync("/v1/galleries", order ?? new GalleryOrder(name, "to open the door", "6.1.f+9.2.f", 365, Fpir: 1e-2, Fmr: 1e-3), WireJson.Options, cancellation);
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<GalleryAnswer>(WireJson.Options, cancellation))!;
    }

    /// <summary>Enrols made people (<see cref="MadeWorld.Persons"/>), each by some pictures.</summary>
    public async Task EnrolAsync(string gallery, CancellationToken cancellation, int shots = 2, params string[] names)
    {
        foreach (var (name, person) in MadeWorld.Persons.Where(one => names.Length == 0 || names.Contains(one.Name, StringComparer.Ordinal)))
        {
            using var form = Form([.. Enumerable.Range(0, shots).Select(shot => MadeWorld.Picture(person, shot))], ("subject", name), ("known_to_be_new", "true"), ("gate", "off"));
            using var answer = await Admin.PostAsync($"/v1/galleries/{gallery}/subjects", form, cancellation);
            Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(cancellation));
        }
    }

    /// <summary>What a camera would ask with that sees a made person.</summary>
    public async Task<Probe> ProbeAsync(string name, CancellationToken cancellation)
    {
        var png = MadeWorld.Picture(MadeWorld.Persons.First(one => string.Equals(one.Name, name, StringComparison.Ordinal)).Background, shot: 3);
        using var picture = PictureDecoder.Decode(png);
        var analysis = await _engine.AnalyseAsync(picture, AnalysisRequest.Default, cancellation);
        return new Probe(Assert.Single(analysis.Faces).ToTemplate()!, [], FileDigest.From(SHA256.HashData(png)));
    }

    /// <summary>A form with pictures and fields.</summary>
    public static MultipartFormDataContent Form(IReadOnlyList<byte[]> pictures, params (string Name, string Value)[] fields)
    {
        var form = new MultipartFormDataContent();
        foreach (var (name, value) in fields)
            form.Add(new StringContent(value), name);
        for (var i = 0; i < pictures.Count; i++)
            form.Add(new ByteArrayContent(pictures[i]), "picture", FormattableString.Invariant($"{i}.png"));
        return form;
    }

    /// <summary>Reads an answer of the native API.</summary>
    public static async Task<T> ReadAsync<T>(HttpResponseMessage answer, CancellationToken cancellation)
    {
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(cancellation));
        return (await answer.Content.ReadFromJsonAsync<T>(WireJson.Options, cancellation))!;
    }

    /// <summary>The code of a problem.</summary>
    public static async Task<string> CodeAsync(HttpResponseMessage answer, CancellationToken cancellation) =>
        (await answer.Content.ReadFromJsonAsync<System.Text.Json.JsonElement>(cancellation)).GetProperty("code").GetString()!;

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        await House.DisposeAsync();
        await _vault.DisposeAsync();
        _engine.Dispose();
        _world.Dispose();
    }
}
