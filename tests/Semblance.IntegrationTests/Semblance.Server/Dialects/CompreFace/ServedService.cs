using System.Net.Http.Json;
using System.Text.Json;
using Semblance.Client.Contracts.Galleries;
using Semblance.Recognition.Grant;
using Semblance.Server.Dialects.CompreFace;
using Semblance.Server.Options;

namespace Semblance.IntegrationTests.Server.Dialects.CompreFace;

/// <summary>A served world with a gallery, and somebody who has a key of CompreFace for it.</summary>
internal sealed class ServedService : IAsyncDisposable
{
    public const string Gallery = "staff";

    private ServedService(ServedWorld world) => World = world;

    public ServedWorld World { get; }

    /// <summary>An operator's key.</summary>
    public string Key { get; private set; } = string.Empty;

    public HttpClient Client { get; private set; } = null!;

    public static async Task<ServedService> OpenAsync(CancellationToken cancellation, ServerOptions? options = null, GalleryOrder? order = null)
    {
        var service = new ServedService(await ServedWorld.OpenAsync(cancellation, options));
        await service.World.GalleryAsync(cancellation, Gallery, order);
        service.Key = await service.KeyAsync(AccessRole.Operator, cancellation);
        service.Client = service.With(service.Key);
        return service;
    }

    public async Task<string> KeyAsync(AccessRole role, CancellationToken cancellation, string gallery = Gallery, bool showsScores = false) =>
        (await World.IssueAsync(KeyShape.CompreFace, role, cancellation, gallery, showsScores)).Secret;

    public HttpClient With(string? key)
    {
        var client = World.WithToken(null);
        if (key is not null)
            client.DefaultRequestHeaders.Add(CompreFaceKey.Header, key);
        return client;
    }

    /// <summary>A form with pictures as named parts.</summary>
    public static MultipartFormDataContent Form(params (string Name, byte[] Picture)[] parts)
    {
        var form = new MultipartFormDataContent();
        foreach (var (name, picture) in parts)
            form.Add(new ByteArrayContent(picture), name, name + ".png");
        return form;
    }

    /// <summary>Adds a face.</summary>
    /// <returns>Its image id.</returns>
    public async Task<string> AddAsync(string subject, byte[] picture, CancellationToken cancellation)
    {
        using var form = Form(("file", picture));
        using var answer = await Client.PostAsync($"/api/v1/recognition/faces?subject={Uri.EscapeDataString(subject)}", form, cancellation);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(cancellation));
        return (await ReadAsync(answer, cancellation)).GetProperty("image_id").GetString()!;
    }

    /// <summary>Sends one picture.</summary>
    public async Task<JsonElement> SendAsync(string route, byte[] picture, CancellationToken cancellation)
    {
        using var form = Form(("file", picture));
        using var answer = await Client.PostAsync(route, form, cancellation);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(cancellation));
        return await ReadAsync(answer, cancellation);
    }

    /// <summary>The names of all subjects.</summary>
    public async Task<string[]> SubjectsAsync(CancellationToken cancellation)
    {
        using var answer = await Client.GetAsync("/api/v1/recognition/subjects/", cancellation);
        return [.. (await ReadAsync(answer, cancellation)).GetProperty("subjects").EnumerateArray().Select(one => one.GetString()!)];
    }

    public static async Task<JsonElement> ReadAsync(HttpResponseMessage answer, CancellationToken cancellation) => await answer.Content.ReadFromJsonAsync<JsonElement>(cancellation);

    /// <summary>The status, the code and the message of a refusal.</summary>
    public static async Task<(int Status, int Code, string Message)> RefusalAsync(HttpResponseMessage answer, CancellationToken cancellation)
    {
        var json = await ReadAsync(answer, cancellation);
        return ((int)answer.StatusCode, json.GetProperty("code").GetInt32(), json.GetProperty("message").GetString()!);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await World.DisposeAsync();
    }
}
