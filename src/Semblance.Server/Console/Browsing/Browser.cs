using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using Semblance.Client.Contracts.Faces;
using Semblance.Client.Sending;

namespace Semblance.Server.Console.Browsing;

/// <summary>What only the user's browser can do: show a picture that is nowhere else, cut a face out of it, hand over a file.</summary>
public sealed class Browser : IAsyncDisposable
{
    private const long LongestPicture = 64_000_000;

    private readonly IJSRuntime _scripts;
    private IJSObjectReference? _module;

    internal Browser(IJSRuntime scripts) => _scripts = scripts;

    /// <summary>Lets the browser show a picture, until <see cref="ForgetAsync"/>.</summary>
    /// <param name="picture">The picture.</param>
    /// <returns>Its address, which holds in this browser's page alone.</returns>
    public async Task<string> ShowAsync(PictureUpload picture)
    {
        ArgumentNullException.ThrowIfNull(picture);
        using var stream = new DotNetStreamReference(new MemoryStream(picture.Bytes.ToArray()));
        var module = await ModuleAsync().ConfigureAwait(false);
        return await module.InvokeAsync<string>("show", stream).ConfigureAwait(false);
    }

    /// <summary>Forgets the pictures that were shown.</summary>
    /// <returns>When they are forgotten.</returns>
    public async Task ForgetAsync()
    {
        var module = await ModuleAsync().ConfigureAwait(false);
        await module.InvokeVoidAsync("forget").ConfigureAwait(false);
    }

    /// <summary>Cuts a face out of a picture that is shown, with room around it.</summary>
    /// <param name="address">The picture's address, from <see cref="ShowAsync"/>.</param>
    /// <param name="face">Where the face is.</param>
    /// <param name="name">What the new picture is called.</param>
    /// <returns>The picture, a JPEG.</returns>
    public async Task<PictureUpload> CutAsync(string address, BoxAnswer face, string name)
    {
        var module = await ModuleAsync().ConfigureAwait(false);
        var cut = await module.InvokeAsync<IJSStreamReference>("cut", address, face).ConfigureAwait(false);
        return new PictureUpload(name, await BytesAsync(cut).ConfigureAwait(false));
    }

    /// <summary>Hands over a file.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="type">Its media type.</param>
    /// <param name="content">What is in it.</param>
    /// <returns>When it is handed over.</returns>
    public async Task SaveAsync(string name, string type, byte[] content)
    {
        using var stream = new DotNetStreamReference(new MemoryStream(content));
        var module = await ModuleAsync().ConfigureAwait(false);
        await module.InvokeVoidAsync("save", name, type, stream).ConfigureAwait(false);
    }

    /// <summary>Opens the user's camera.</summary>
    /// <param name="video">The element that shows it.</param>
    /// <returns>False where there is none, or the user would rather not.</returns>
    public async Task<bool> OpenCameraAsync(ElementReference video)
    {
        var module = await ModuleAsync().ConfigureAwait(false);
        return await module.InvokeAsync<bool>("openCamera", video).ConfigureAwait(false);
    }

    /// <summary>Takes a picture with the user's camera, and closes it.</summary>
    /// <param name="video">The element that shows it.</param>
    /// <returns>The picture, a JPEG.</returns>
    public async Task<PictureUpload> TakePictureAsync(ElementReference video)
    {
        var module = await ModuleAsync().ConfigureAwait(false);
        var taken = await module.InvokeAsync<IJSStreamReference>("takePicture", video).ConfigureAwait(false);
        return new PictureUpload("camera.jpg", await BytesAsync(taken).ConfigureAwait(false));
    }

    /// <summary>Lets go of the scripts.</summary>
    /// <returns>When it is done.</returns>
    public async ValueTask DisposeAsync()
    {
        try
        {
            if (_module is not null)
                await _module.DisposeAsync().ConfigureAwait(false);
        }
        catch (JSDisconnectedException)
        {
            // The browser has gone, and its scripts with it.
        }
    }

    private static async Task<byte[]> BytesAsync(IJSStreamReference reference)
    {
        using var bytes = new MemoryStream();
        await using (reference.ConfigureAwait(false))
        {
            var stream = await reference.OpenReadStreamAsync(LongestPicture).ConfigureAwait(false);
            await using (stream.ConfigureAwait(false))
                await stream.CopyToAsync(bytes).ConfigureAwait(false);
        }

        return bytes.ToArray();
    }

    private async Task<IJSObjectReference> ModuleAsync() => _module ??= await _scripts.InvokeAsync<IJSObjectReference>("import", "/_content/Semblance.Server/console.js").ConfigureAwait(false);
}
