namespace Semblance.Recognition.Rooms;

/// <summary>When a snapshot of a gallery's index is written.</summary>
public sealed record SnapshotRules
{
    /// <summary>References below which a gallery is opened from its rows at once, and none is written. Default 5,000; from 1 on.</summary>
    public int FewestReferences { get; init; } = 5_000;

    /// <summary>Commits after which the next one is written, where they are also a tenth of the references. Default 10,000; from 1 on.</summary>
    public int Changes { get; init; } = 10_000;
}
