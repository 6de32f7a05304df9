using System.Net.Http.Json;
using System.Text.Json;
using Semblance.Recognition.Grant;
using Semblance.Server.Options;
using Semblance.Vault.Galleries;
using Semblance.Vault.Retention;

namespace Semblance.IntegrationTests.Server.Dialects.FacePlusPlus;

/// <summary>A served world, and somebody who has a key of Face++ that may make FaceSets.</summary>
internal sealed class ServedFaceSets : IAsyncDisposable
{
    private ServedFaceSets(ServedWorld world, IssuedKey key) => (World, Key, Client) = (world, key, world.WithToken(null));

    public ServedWorld World { get; }

    public IssuedKey Key { get; }

    public HttpClient Client { get; }

    /// <summary>For what and until when faces are kept by the keys of these tests.</summary>
    public static GalleryTerms Terms(string basis = "6.1.f+9.2.f") => new(new Purpose("to open the door"), LegalBasis.Parse(basis), new RetentionRule(365));

    public static async Task<ServedFaceSets> OpenAsync(CancellationToken cancellation, ServerOptions? options = null, string basis = "6.1.f+9.2.f")
    {
        var world = await ServedWorld.OpenAsync(cancellation, options);
        return new ServedFaceSets(world, await world.IssueAsync(KeyShape.FacePlusPlus, AccessRole.Admin, cancellation, terms: Terms(basis)));
    }

    /// <summary>Another who asks.</summary>
    public async Task<(string Name, string Value)[]> KeyAsync(AccessRole role, CancellationToken cancellation, string gallery = AccessGrant.All, GalleryTerms? terms = null) =>
        Fields(await World.IssueAsync(KeyShape.FacePlusPlus, role, cancellation, gallery, terms: terms));

    /// <summary>Sends a form of texts and a picture, as the client for Java does.</summary>
    public Task<JsonElement> AskAsync(string route, byte[]? picture, CancellationToken cancellation, params (string Name, string Value)[] fields) => AskAsync(route, picture is null ? [] : [("image_file", picture)], cancellation, fields);

    public async Task<JsonElement> AskAsync(string route, (string Name, byte[] Picture)[] pictures, CancellationToken cancellation, params (string Name, string Value)[] fields)
    {
        var (status, answer) = await TryAsync(route, pictures, cancellation, [.. Fields(Key), .. fields]);
        Assert.True(status == 200, answer.ToString());
        Assert.False(answer.TryGetProperty("error_message", out _));
        Assert.Matches("^[0-9]+,[0-9a-f-]{36}$", answer.GetProperty("request_id").GetString());
        Assert.True(answer.GetProperty("time_used").GetInt32() >= 0);
        return answer;
    }

    /// <summary>The status and the words of a refusal.</summary>
    public async Task<(int Status, string Message)> RefusalAsync(string route, CancellationToken cancellation, params (string Name, string Value)[] fields)
    {
        var (status, answer) = await TryAsync(route, [], cancellation, [.. Fields(Key), .. fields]);
        return (status, answer.GetProperty("error_message").GetString()!);
    }

    /// <summary>Sends a form with nothing but what is given.</summary>
    public async Task<(int Status, JsonElement Answer)> TryAsync(string route, (string Name, byte[] Picture)[] pictures, CancellationToken cancellation, params (string Name, string Value)[] fields)
    {
        using var form = new MultipartFormDataContent();
        foreach (var (name, value) in fields)
            form.Add(new StringContent(value), name);
        foreach (var (name, picture) in pictures)
            form.Add(new ByteArrayContent(picture), name, name);
        using var answer = await Client.PostAsync("/facepp/v3/" + route, form, cancellation);
        return ((int)answer.StatusCode, await answer.Content.ReadFromJsonAsync<JsonElement>(cancellation));
    }

    /// <summary>Sends a form as browsers do.</summary>
    public async Task<JsonElement> EncodedAsync(string route, CancellationToken cancellation, params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent([.. Fields(Key).Concat(fields).Select(field => KeyValuePair.Create(field.Name, field.Value))]);
        using var answer = await Client.PostAsync("/facepp/v3/" + route, form, cancellation);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(cancellation));
        return await answer.Content.ReadFromJsonAsync<JsonElement>(cancellation);
    }

    /// <summary>Detects the one face of a picture.</summary>
    /// <returns>Its token.</returns>
    public async Task<string> DetectAsync(byte[] picture, CancellationToken cancellation) =>
        Assert.Single((await AskAsync("detect", picture, cancellation)).GetProperty("faces").EnumerateArray()).GetProperty("face_token").GetString()!;

    /// <summary>Makes a FaceSet.</summary>
    public Task<JsonElement> CreateAsync(string name, CancellationToken cancellation) => AskAsync("faceset/create", (byte[]?)null, cancellation, ("outer_id", name), ("display_name", "Staff"));

    /// <summary>Detects a face, gives it a name and puts it into a FaceSet.</summary>
    public async Task<string> EnrolAsync(string set, byte[] picture, string? user, CancellationToken cancellation)
    {
        var token = await DetectAsync(picture, cancellation);
        if (user is not null)
            await AskAsync("face/setuserid", (byte[]?)null, cancellation, ("face_token", token), ("user_id", user));
        Assert.Equal(1, (await AskAsync("faceset/addface", (byte[]?)null, cancellation, ("outer_id", set), ("face_tokens", token))).GetProperty("face_added").GetInt32());
        return token;
    }

    public static (string Name, string Value)[] Fields(IssuedKey key) => [("api_key", key.Grant.KeyName), ("api_secret", key.Secret)];

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await World.DisposeAsync();
    }
}
