namespace Semblance.Cli.Benching.Search.Made;

/// <summary>A random orthogonal basis: normal draws, each vector made orthogonal to those before it (Gram and Schmidt).</summary>
internal sealed class RandomBasis
{
    private const int Purpose = 101;

    private readonly float[] _vectors;
    private readonly int _dimension;

    public RandomBasis(int dimension, long seed)
    {
        (_dimension, _vectors) = (dimension, new float[dimension * dimension]);
        for (var i = 0; i < dimension; i++)
        {
            var vector = Vector(i);
            new RowDraws(seed, Purpose, i).Fill(vector);
            for (var before = 0; before < i; before++)
                UnitLength.Clear(vector, Vector(before));
            UnitLength.Take(vector);
        }
    }

    /// <summary>turned[i] = dot product of the i-th basis vector and the given one.</summary>
    public void Turn(ReadOnlySpan<float> vector, Span<float> turned)
    {
        for (var i = 0; i < _dimension; i++)
            turned[i] = FloatDot.Of(Vector(i), vector);
    }

    private Span<float> Vector(int i) => _vectors.AsSpan(i * _dimension, _dimension);
}
