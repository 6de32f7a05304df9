namespace Semblance.Index.Codes;

/// <summary>A probe in the shapes that the kernels read, padded with zeros to whole groups.</summary>
internal sealed class ProbeCodes
{
    private readonly sbyte[] _codes;
    private readonly short[] _wide;

    public ProbeCodes(ReadOnlySpan<sbyte> codes)
    {
        _codes = new sbyte[2 * HalfCodes.PlaneLength(codes.Length)];
        codes.CopyTo(_codes);
        _wide = Array.ConvertAll(_codes, static code => (short)code);
        (Sum, Scale) = (CodeLength.Sum(codes), CodeLength.Inverse(codes));
    }

    /// <summary>The codes.</summary>
    public ReadOnlySpan<sbyte> Codes => _codes;

    /// <summary>The codes as 16-bit numbers.</summary>
    public ReadOnlySpan<short> Wide => _wide;

    /// <summary>The sum of the codes.</summary>
    public int Sum { get; }

    /// <summary>What is taken off a dot product with the upper plane so that the error lies evenly around zero: the codes' lift, less the middle of their lower halves.</summary>
    public float Shift => 120.5f * Sum;

    /// <summary>1 over the length of the codes as a vector; 0 for nothing but zeros.</summary>
    public float Scale { get; }
}
