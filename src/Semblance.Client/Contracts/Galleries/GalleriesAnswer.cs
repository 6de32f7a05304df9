namespace Semblance.Client.Contracts.Galleries;

/// <summary>The galleries within reach of the key.</summary>
/// <param name="Galleries">Ordered by name.</param>
public sealed record GalleriesAnswer(IReadOnlyList<GalleryAnswer> Galleries);
