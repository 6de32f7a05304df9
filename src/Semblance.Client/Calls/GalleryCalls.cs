using Semblance.Client.Contracts.Galleries;

namespace Semblance.Client.Calls;

/// <summary>Galleries: each with its purpose, its legal basis and its end.</summary>
public sealed class GalleryCalls
{
    private readonly Wire _wire;

    internal GalleryCalls(Wire wire) => _wire = wire;

    /// <summary>Lists the galleries within reach of the key.</summary>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>Ordered by name.</returns>
    public Task<GalleriesAnswer> ListAsync(CancellationToken cancellation = default) => _wire.GetAsync<GalleriesAnswer>(Route.Of("galleries"), cancellation);

    /// <summary>Makes a gallery.</summary>
    /// <param name="order">What it shall be.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>The gallery.</returns>
    public Task<GalleryAnswer> CreateAsync(GalleryOrder order, CancellationToken cancellation = default) => _wire.PostAsync<GalleryAnswer>(Route.Of("galleries"), Wire.Json(order), cancellation);

    /// <summary>Shows a gallery and counts what it holds.</summary>
    /// <param name="gallery">Its name.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>The gallery.</returns>
    public Task<GalleryCountAnswer> ShowAsync(string gallery, CancellationToken cancellation = default) => _wire.GetAsync<GalleryCountAnswer>(Route.Of("galleries", gallery), cancellation);

    /// <summary>Erases a gallery with everybody in it.</summary>
    /// <param name="gallery">Its name.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>The receipt.</returns>
    public Task<ReceiptAnswer> EraseAsync(string gallery, CancellationToken cancellation = default) => _wire.DeleteAsync<ReceiptAnswer>(Route.Of("galleries", gallery), cancellation);
}
