namespace Semblance.Index.Cascade;

/// <summary>How a <see cref="CascadeIndex"/> is made.</summary>
/// <remarks>Immutable.</remarks>
public sealed record CascadeOptions
{
    /// <summary>Bytes of a rotation's seed.</summary>
    public const int SeedLength = 32;

    /// <summary>
    /// What the index's random rotation is made of: 32 bytes. Default: zeros, a rotation that everybody knows. Draw them for each gallery, so
    /// that whoever puts a vector in can't know which searches may miss it; another seed makes another index of the same vectors.
    /// </summary>
    public ReadOnlyMemory<byte> RotationSeed { get; init; } = new byte[SeedLength];

    /// <summary>
    /// Whether a second bit of each coordinate is kept: a search reads a sixth less, and one for the best of unrelated rows a half less, for as
    /// many bits of memory more, twice, as a vector has coordinates. Default true.
    /// </summary>
    public bool HasFinePlanes { get; init; } = true;

    /// <summary>The share of searches that are run exhaustively, too, and compared: see <see cref="CascadeIndex.Audit"/>. Default 0; 0 to 1.</summary>
    public double AuditShare { get; init; }

    /// <summary>The most threads that one search may use while no other runs. Default: as many as the machine has; 1 to 64.</summary>
    public int Parallelism { get; init; } = Math.Min(Environment.ProcessorCount, 64);

    /// <summary>Refuses values outside of their range.</summary>
    internal static void Check(CascadeOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (options.RotationSeed.Length != SeedLength)
            throw new ArgumentException(FormattableString.Invariant($"A rotation's seed has {SeedLength} bytes, not {options.RotationSeed.Length}."), nameof(options));
        if (!(options.AuditShare is >= 0 and <= 1))
            throw new ArgumentOutOfRangeException(nameof(options), options.AuditShare, "The share of audited searches lies between 0 and 1.");
        if (options.Parallelism is < 1 or > 64)
            throw new ArgumentOutOfRangeException(nameof(options), options.Parallelism, "A search uses 1 to 64 threads.");
    }
}
