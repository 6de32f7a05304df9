using Semblance.Cli.Benching.Search.Made;

namespace Semblance.UnitTests.Cli.Benching.Search.Made;

public sealed class SpectrumTests
{
    private const int Dimension = 512;
    private const int Vectors = 150;

    /// <summary>Isotropic cosines have a standard deviation of 1 / sqrt(512); those of the faces' spectrum that of its effective dimension, (sum of eigenvalues)^2 / sum of squares = 241.</summary>
    [Theory]
    [InlineData(0, 0.0442)]
    [InlineData(1, 0.0644)]
    public void Cosines_of_strangers_spread_as_the_eigenvalues_say(int kind, double deviation)
    {
        var vectors = Draw((SpectrumKind)kind);
        var cosines = vectors.SelectMany((a, i) => vectors.Skip(i + 1).Select(b => (double)FloatDot.Of(a, b))).ToArray();

        // 11,175 pairs: the measured deviation is right to 0.7 %, a little more because pairs share vectors; 5 % is far outside of chance.
        Assert.InRange(Math.Sqrt(cosines.Average(static cosine => cosine * cosine)), 0.95 * deviation, 1.05 * deviation);
        Assert.All(vectors, static vector => Assert.Equal(1, FloatDot.Of(vector, vector), 1e-5f));
    }

    [Fact]
    public void No_axis_stands_out_in_the_spectrum_of_faces()
    {
        // In the basis of its eigenvectors the first axis would hold 7 times the mean energy; in a random one all hold about as much.
        var vectors = Draw(SpectrumKind.Faces);
        var energies = Enumerable.Range(0, Dimension).Select(axis => Dimension * vectors.Average(vector => vector[axis] * vector[axis])).ToArray();
        Assert.InRange(energies.Max(), 1, 2);
    }

    [Fact]
    public void The_basis_keeps_lengths_and_angles()
    {
        var basis = new RandomBasis(64, 5);
        var (a, b) = (new float[64], new float[64]);
        new RowDraws(1, 1, 1).Fill(a);
        new RowDraws(1, 1, 2).Fill(b);
        var (turnedA, turnedB) = (new float[64], new float[64]);
        basis.Turn(a, turnedA);
        basis.Turn(b, turnedB);
        Assert.Equal(FloatDot.Of(a, b), FloatDot.Of(turnedA, turnedB), 1e-3f);
        Assert.Equal(FloatDot.Of(a, a), FloatDot.Of(turnedA, turnedA), 1e-3f);
        Assert.NotEqual(a, turnedA);
    }

    private static float[][] Draw(SpectrumKind kind)
    {
        var spectrum = new Spectrum(kind, Dimension, 11);
        return [.. Enumerable.Range(0, Vectors).Select(row =>
        {
            var unit = new float[Dimension];
            spectrum.Draw(new RowDraws(11, 1, row), unit);
            return unit;
        })];
    }
}
