using Semblance.Index.Cascade.Planning;
using Semblance.Index.Kernels;

namespace Semblance.UnitTests.Index.Cascade.Planning;

public sealed unsafe class SignWeightsTests
{
    [Theory]
    [InlineData(64)]
    [InlineData(512)]
    public void A_disagreement_is_the_sum_of_the_weights_of_signs_that_differ(int coordinates)
    {
        var (random, weights) = (new Random(coordinates), new SignWeights(coordinates));
        for (var round = 0; round < 20; round++)
        {
            var (probe, row, fine) = (Numbers(random, coordinates), new ulong[coordinates / 64], new ulong[coordinates / 64]);
            var other = Numbers(random, coordinates);
            BitEncode.Encode(other, 1, row, fine);
            weights.Take(probe);
            var largest = probe.Max(Math.Abs);
            var expected = Enumerable.Range(0, coordinates).Where(at => probe[at] > 0 != other[at] > 0).Sum(at => (int)((Math.Abs(probe[at]) * 7 / largest) + 0.5f));
            fixed (ulong* signs = row)
                Assert.Equal(expected, weights.Disagreement(signs));
        }
    }

    [Fact]
    public void A_smaller_chance_and_a_lower_cosine_leave_more_room_for_disagreement()
    {
        var (weights, probe) = (new SignWeights(512), Unit(512));
        weights.Take(probe);
        var (usual, survival) = (Aim(0.4f, 3), weights.Survival);
        Assert.True(Aim(0.4f, 5) > usual);
        Assert.True(weights.Survival > survival);
        Assert.True(Aim(0.3f, 3) > usual);
        Assert.InRange(survival, 1e-9, 0.5);

        int Aim(float cosine, double place)
        {
            weights.Aim(probe, new AgreementModel(cosine, 512), place);
            return weights.Limit;
        }
    }

    private static float[] Numbers(Random random, int count) => Array.ConvertAll(new float[count], _ => random.NextSingle() - 0.5f);

    private static float[] Unit(int count)
    {
        var numbers = Numbers(new Random(1), count);
        var length = MathF.Sqrt(numbers.Sum(value => value * value));
        return Array.ConvertAll(numbers, value => value / length);
    }
}
