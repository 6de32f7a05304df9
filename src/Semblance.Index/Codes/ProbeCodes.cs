namespace Semblance.Index.Codes;

/// <summary>A probe in the shapes that the kernels read, padded with zeros to whole vectors.</summary>
internal sealed class ProbeCodes
{
    /// <summary>Rows and probes are padded to a multiple of this, so that no kernel has a remainder.</summary>
    public const int Padding = 64;

    /// <summary>What <see cref="Raised"/> adds to each code, so that none is negative.</summary>
    public const int Lift = 128;

    private readonly short[] _wide;
    private readonly byte[] _raised;

    /// <summary>Room for a probe.</summary>
    public ProbeCodes(int dimension)
    {
        (_wide, _raised) = (new short[PaddedLength(dimension)], new byte[PaddedLength(dimension)]);
        _raised.AsSpan().Fill(Lift);
    }

    public ProbeCodes(ReadOnlySpan<sbyte> codes)
        : this(codes.Length) => Take(codes);

    /// <summary>The codes as 16-bit numbers.</summary>
    public ReadOnlySpan<short> Wide => _wide;

    /// <summary>Each code plus <see cref="Lift"/>.</summary>
    public ReadOnlySpan<byte> Raised => _raised;

    /// <summary>1 over the length of the codes as a vector; 0 for nothing but zeros.</summary>
    public float Scale { get; private set; }

    /// <summary>Takes another probe of the same dimension.</summary>
    public void Take(ReadOnlySpan<sbyte> codes)
    {
        for (var i = 0; i < codes.Length; i++)
        {
            _wide[i] = codes[i];
            _raised[i] = (byte)(codes[i] + Lift);
        }
        Scale = CodeLength.Inverse(codes);
    }

    /// <summary>Lets go of the probe.</summary>
    public void Wipe()
    {
        _wide.AsSpan().Clear();
        _raised.AsSpan().Fill(Lift);
    }

    /// <summary>The length of a row of so many codes in memory.</summary>
    public static int PaddedLength(int dimension) => (dimension + Padding - 1) / Padding * Padding;
}
