using Semblance.Vault.Galleries;
using Semblance.Vault.Rows;
using Semblance.Vault.Safekeeping;

namespace Semblance.Recognition.Rooms;

/// <summary>A gallery whose rows can be read: what it is for, and what seals them.</summary>
/// <param name="Gallery">The gallery.</param>
/// <param name="Version">The version of its row.</param>
/// <param name="Safe">Seals and opens its rows.</param>
public sealed record GalleryEntry(Gallery Gallery, RowVersion Version, GallerySafe Safe);
