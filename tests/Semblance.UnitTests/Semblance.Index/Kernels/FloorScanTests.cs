using CsCheck;
using Semblance.Index.Kernels;

namespace Semblance.UnitTests.Index.Kernels;

[Trait("kind", "kernel")]
public sealed class FloorScanTests
{
    [Fact]
    public void Finds_the_rows_that_the_scalar_loop_finds_even_those_exactly_at_the_floor() =>
        Gen.Select(Gen.Int[0, 70], Gen.Int[0, 100_000]).Sample((count, seed) =>
        {
            var random = new Random(seed);
            var dots = Array.ConvertAll(new int[count], _ => random.Next(-8_000_000, 8_000_000));
            var scales = Array.ConvertAll(new float[count], _ => random.NextSingle() / 1000);
            var probeScale = random.NextSingle() / 1000;
            var floor = count == 0 ? 0 : FloorScanScalar.Cosine(dots[count / 2], scales[count / 2], probeScale);
            var expected = Enumerable.Range(0, count).Where(row => FloorScanScalar.Cosine(dots[row], scales[row], probeScale) >= floor);
            Assert.Equal(expected, Rows((from) => FloorScan.Next(dots, scales, probeScale, floor, from), count));
            Assert.Equal(expected, Rows((from) => FloorScanScalar.Next(dots, scales, probeScale, floor, from), count));
        }, seed: "0000KuPpwOBj", iter: 300);

    private static IEnumerable<int> Rows(Func<int, int> next, int count)
    {
        for (var row = next(0); row < count; row = next(row + 1))
            yield return row;
    }
}
