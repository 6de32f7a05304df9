using Semblance.Comparison;
using Semblance.Recognition.Indexing;
using Semblance.Vault.Galleries;
using Semblance.Vault.Rows;
using Semblance.Vault.Safekeeping;
using Semblance.Vault.Safekeeping.Snapshots;

namespace Semblance.Recognition.Rooms;

/// <summary>A gallery that can be searched.</summary>
/// <param name="Entry">The gallery.</param>
/// <param name="Index">Who can be found.</param>
/// <param name="Constraints">What humans said about the people in it.</param>
/// <param name="Damaged">Rows that could not be opened, and were left out.</param>
public sealed record GalleryRoom(GalleryEntry Entry, IGalleryIndex Index, HeededConstraints Constraints, IReadOnlyList<DamagedRow> Damaged)
{
    /// <summary>What it is for, and its rules.</summary>
    public Gallery Gallery => Entry.Gallery;

    /// <summary>Which commits the index knows of; guarded by the rooms' lock.</summary>
    internal RoomHistory History { get; init; } = new(string.Empty);

    /// <summary>The gallery's state when the index was read.</summary>
    internal GalleryState State { get; init; } = GalleryState.Unknown;

    /// <summary>Whether the rows were those of the manifest when they were read. Where they were not, a row is missing or was set back, and nobody knows which: it may be a rule.</summary>
    public bool IsComplete { get; init; } = true;

    /// <summary>What is wrong with the gallery takes this away from every decision.</summary>
    public IReadOnlyList<DecisionLimit> Limits => IsComplete
        ? Constraints.Limits
        : [.. Constraints.Limits, new DecisionLimit($"Rows of the gallery '{Gallery.Name}' are missing, or were set back, outside of this program. Run 'semblance vault check', and restore a backup.", LimitEffect.ForbidsMatch)];

    /// <summary>Seals and opens its rows.</summary>
    public GallerySafe Safe => Entry.Safe;
}
