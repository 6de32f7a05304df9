using Semblance.Recognition.Identify;
using Semblance.Recognition.Indexing;
using Semblance.Vault.Galleries;
using Semblance.Vault.Rows;
using Semblance.Vault.Safekeeping;

namespace Semblance.Recognition.Rooms;

/// <summary>A gallery that is open: what it is for, what seals its rows, and its index.</summary>
/// <param name="Gallery">The gallery.</param>
/// <param name="Version">The version of its row.</param>
/// <param name="Safe">Seals and opens its rows.</param>
/// <param name="Index">Who can be found.</param>
/// <param name="LookAlikes">Pairs of whom humans said that they are different people.</param>
/// <param name="Damaged">Rows that could not be opened, and were set aside.</param>
public sealed record GalleryRoom(Gallery Gallery, RowVersion Version, GallerySafe Safe, IGalleryIndex Index, LookAlikes LookAlikes, IReadOnlyList<DamagedRow> Damaged);
