using Semblance.Vault.Rows;

namespace Semblance.Vault.References;

/// <summary>Where a reference comes from; sealed wherever it is kept.</summary>
public sealed record Provenance
{
    /// <summary>The most characters of a source: 500.</summary>
    public const int MaxSourceLength = 500;

    /// <summary>The SHA-256 of the picture's file.</summary>
    public required FileDigest File { get; init; }

    /// <summary>Where the picture came from: a file's name, a camera, a caller.</summary>
    public required string Source { get; init => field = PlainText.Demand(value, MaxSourceLength, "source"); }

    /// <summary>When it was enrolled (UTC).</summary>
    public required DateTimeOffset EnrolledAt { get; init; }

    /// <summary>Its kind alone, so that it does not get into logs.</summary>
    /// <returns>A text for messages.</returns>
    public override string ToString() => "(provenance of a reference)";
}
