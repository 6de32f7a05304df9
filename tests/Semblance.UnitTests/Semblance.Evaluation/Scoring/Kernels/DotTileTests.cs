using CsCheck;
using Semblance.Evaluation.Scoring.Kernels;

namespace Semblance.UnitTests.Evaluation.Scoring.Kernels;

[Trait("kind", "kernel")]
public sealed class DotTileTests
{
    [Fact]
    public void Agrees_with_the_scalar_twin_for_any_number_of_rows_and_columns() =>
        Gen.Select(Gen.Int[0, 9], Gen.Int[0, 7], Gen.Int[1, 6], Gen.Int[0, 1000]).Sample((rowCount, columnCount, sixteens, seed) =>
        {
            var (stride, random) = (sixteens * 16, new Random(seed));
            var rows = Numbers(random, rowCount * stride);
            var columns = Numbers(random, columnCount * stride);
            var (fast, slow) = (new float[rowCount * columnCount], new float[rowCount * columnCount]);
            DotTile.Compute(rows, columns, stride, fast);
            DotTileScalar.Compute(rows, columns, stride, slow);
            for (var k = 0; k < fast.Length; k++)
                Assert.Equal(slow[k], fast[k], 1e-4f);
        }, seed: "0000KuPpwOBj");

    [Fact]
    public void A_stride_that_no_vector_width_divides_takes_the_scalar_path()
    {
        var scores = new float[1];
        DotTile.Compute([1, 2, 3], [4, 5, 6], 3, scores);
        Assert.Equal(32, scores[0]);
    }

    private static float[] Numbers(Random random, int count) =>
        [.. Enumerable.Range(0, count).Select(_ => (random.NextSingle() * 2) - 1)];
}
