using Semblance.Vault.Galleries;
using Semblance.Vault.Rows;

namespace Semblance.Recognition.Operate;

/// <summary>What a check found of a gallery.</summary>
/// <param name="Gallery">Its identifier.</param>
/// <param name="Name">Its name, as its row says.</param>
/// <param name="Rows">Rows that its manifest counts.</param>
/// <param name="IsWhole">Whether the rows add up to the manifest: none is missing, added, or set back to an older state.</param>
/// <param name="Damaged">Rows that can't be read or whose seal is broken.</param>
/// <remarks>Immutable.</remarks>
public sealed record CheckedGallery(GalleryId Gallery, GalleryName Name, long Rows, bool IsWhole, IReadOnlyList<DamagedRow> Damaged);
