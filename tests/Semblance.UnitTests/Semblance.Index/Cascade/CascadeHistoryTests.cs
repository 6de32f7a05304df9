using System.Globalization;
using CsCheck;
using Semblance.Index.Cascade;
using Semblance.Index.Cascade.Planes;
using Semblance.Index.Exact;
using Semblance.UnitTests.Index.Exact;

namespace Semblance.UnitTests.Index.Cascade;

/// <summary>
/// Random changes and searches, compared after each step. SEMBLANCE_SOAK=N makes N times as many, from other seeds. A miss budget of one in a billion
/// makes every difference a fault.
/// </summary>
public sealed class CascadeHistoryTests
{
    private static readonly int[] Sizes = [1, 3, 64, 100];

    private static readonly int Times = int.TryParse(Environment.GetEnvironmentVariable("SEMBLANCE_SOAK"), CultureInfo.InvariantCulture, out var times) ? times : 1;

    [Fact]
    public void Any_sequence_of_changes_leaves_what_the_plain_model_holds() =>
        Gen.Select(Gen.Int[0, 3], Gen.Int[1, 200], Gen.Bool, Gen.Int[0, 1_000_000]).Sample((size, steps, hasFine, seed) =>
        {
            var dimension = Sizes[size];
            var index = new CascadeIndex(dimension, Options(seed, hasFine), new BlockShape(dimension, hasFine, 512));
            var history = new IndexHistory(new Random(seed), index, new ModelIndex(), dimension, MadeIndex.Budget);
            for (var step = 0; step < steps; step++)
                history.Step();
            Assert.Equal(2 * steps, history.Operations);
        }, seed: "0000KuPpwOBj", iter: 300 * Times);

    [Theory]
    [InlineData(1, 512, 1_500)]
    [InlineData(3, 512, 1_000)]
    [InlineData(3, 1_024, 2_500)]
    [InlineData(64, 512, 600)]
    [InlineData(64, 1_024, 3_000)]
    [InlineData(64, 2_048, 1_000)]
    [InlineData(100, 1_024, 2_000)]
    [InlineData(100, 2_048, 1_500)]
    [InlineData(512, 1_024, 3_000)]
    [InlineData(512, 2_048, 1_000)]
    public void Many_rows_in_many_blocks_stay_those_of_the_exhaustive_index(int dimension, int blockRows, int rows)
    {
        for (var time = 0; time < Times; time++)
        {
            var (seed, hasFine) = ((1_000 * time) + dimension + blockRows, (time + blockRows + dimension) % 3 != 0);
            var index = new CascadeIndex(dimension, Options(seed, hasFine), new BlockShape(dimension, hasFine, blockRows));
            var history = new IndexHistory(new Random(seed), index, new ExactIndex(dimension), dimension, MadeIndex.Budget);
            history.Begin(rows);
            for (var step = 0; step < 2_500; step++)
                history.Step();
            Assert.Equal(5_000, history.Operations);
        }
    }

    private static CascadeOptions Options(int seed, bool hasFine) => new() { RotationSeed = MadeSeed.Of(seed), HasFinePlanes = hasFine };
}
