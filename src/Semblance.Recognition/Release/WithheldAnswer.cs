using Semblance.Vault.Galleries;

namespace Semblance.Recognition.Release;

/// <summary>What a search of a restricted gallery found, until a second account confirms that it may be told.</summary>
/// <remarks>Immutable.</remarks>
public sealed record WithheldAnswer
{
    /// <summary>By what it is asked for.</summary>
    public required Guid Id { get; init; }

    /// <summary>The gallery that was searched.</summary>
    public required GalleryId Gallery { get; init; }

    /// <summary>Who searched.</summary>
    public required string RequestedBy { get; init; }

    /// <summary>When (UTC).</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Whether the first candidate is a match; else a human has to decide.</summary>
    public required bool IsMatch { get; init; }

    /// <summary>The SHA-256 of the probe's file, 64 hexadecimal digits.</summary>
    public required string Probe { get; init; }

    /// <summary>The candidates at or above the threshold's uncertainty, the best first.</summary>
    public required IReadOnlyList<WithheldCandidate> Candidates { get; init; }

    /// <summary>Why, in full sentences.</summary>
    public required IReadOnlyList<string> Reasons { get; init; }
}
