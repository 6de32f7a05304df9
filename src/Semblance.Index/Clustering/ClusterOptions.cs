namespace Semblance.Index.Clustering;

/// <summary>How vectors are put into clusters.</summary>
/// <remarks>Immutable.</remarks>
public sealed record ClusterOptions
{
    /// <summary>Two clusters are joined while the mean cosine between their members is at least this. -1 to 1.</summary>
    public required float Threshold { get; init; }

    /// <summary>Most neighbours kept for each vector, the nearest first. Default 256; 1 to 10,000. It bounds memory for huge clusters.</summary>
    public int MaxNeighbours { get; init; } = 256;

    /// <summary>
    /// For each vector a group of which a cluster may hold only one member (faces of one picture belong to different subjects), or a negative
    /// number for none; empty for no such rule.
    /// </summary>
    public IReadOnlyList<int> Exclusive { get; init; } = [];
}
