namespace Semblance.Cli.Benching.Search.Made;

/// <summary>Draws vectors with a spread of directions.</summary>
internal sealed class Spectrum
{
    /// <summary>
    /// The i-th eigenvalue of <see cref="SpectrumKind.Faces"/> is in proportion to 1 / (i + 24). In 512 dimensions that gives cosines of two strangers a standard deviation of 0.064; feature sets of
    /// real faces have 0.057.
    /// </summary>
    private const double Knee = 24;

    private readonly float[]? _deviations;
    private readonly RandomBasis? _basis;

    public Spectrum(SpectrumKind kind, int dimension, long seed)
    {
        Dimension = dimension;
        if (kind == SpectrumKind.Isotropic)
            return;
        _deviations = [.. Enumerable.Range(0, dimension).Select(static i => (float)Math.Sqrt(1 / (i + Knee)))];
        _basis = new RandomBasis(dimension, seed);
    }

    public int Dimension { get; }

    /// <summary>Draws a vector of length 1.</summary>
    public void Draw(RowDraws draws, Span<float> unit)
    {
        if (_deviations is null || _basis is null)
        {
            draws.Fill(unit);
        }
        else
        {
            Span<float> along = stackalloc float[Dimension];
            draws.Fill(along);
            for (var i = 0; i < along.Length; i++)
                along[i] *= _deviations[i];
            _basis.Turn(along, unit);
        }

        UnitLength.Take(unit);
    }
}
