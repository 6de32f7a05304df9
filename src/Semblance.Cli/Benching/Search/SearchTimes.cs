using Semblance.Cli.Benching.Search.Timing;

namespace Semblance.Cli.Benching.Search;

/// <summary>What single searches took, the index and its peers in turn.</summary>
internal sealed record SearchTimes
{
    /// <summary>The index: everybody from the threshold on, mated probes.</summary>
    public required WayTimes Threshold { get; init; }

    /// <summary>Bytes that such a search reads, in the mean.</summary>
    public required double ThresholdBytes { get; init; }

    /// <summary>The index: the ten best from the floor on, mated probes.</summary>
    public required WayTimes TopWithFloor { get; init; }

    /// <summary>The index: the ten best, strangers.</summary>
    public required WayTimes NonMatedTop { get; init; }

    /// <summary>Exhaustive with signed bytes, as <see cref="Threshold"/>; empty where rows come from a disk.</summary>
    public required WayTimes Int8 { get; init; }

    /// <summary>Exhaustive with signed bytes, as <see cref="NonMatedTop"/>.</summary>
    public required WayTimes Int8NonMated { get; init; }

    /// <summary>Exhaustive with floats, as <see cref="Threshold"/>, in proportion to all rows.</summary>
    public required WayTimes Fp32 { get; init; }

    /// <summary>FAISS: the ten best, mated probes, in proportion to all rows; empty where it is missing.</summary>
    public required WayTimes Faiss { get; init; }

    /// <summary>Rows that the two with floats looked through.</summary>
    public required int PeerRows { get; init; }

    /// <summary>FAISS's version; <see langword="null"/> where it is missing.</summary>
    public string? FaissVersion { get; init; }

    /// <summary>Share of probes with a candidate whose best row is one and the same for FAISS and for the loop over floats.</summary>
    public double? FaissAgreement { get; init; }
}
