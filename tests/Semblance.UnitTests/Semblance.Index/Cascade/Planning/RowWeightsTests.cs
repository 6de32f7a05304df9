using Semblance.Index.Cascade.Planning;
using Semblance.Index.Kernels;

namespace Semblance.UnitTests.Index.Cascade.Planning;

/// <summary><see cref="RowWeights"/>, and the <see cref="RowCut"/> that comes of them.</summary>
public sealed unsafe class RowWeightsTests
{
    [Theory]
    [InlineData(64)]
    [InlineData(512)]
    public void A_disagreement_is_the_sum_of_the_weights_of_bits_that_differ_and_signs_count_twice_beside_fine_ones(int coordinates)
    {
        var (random, weights, words) = (new Random(coordinates), new RowWeights(coordinates), coordinates / 64);
        for (var round = 0; round < 20; round++)
        {
            var (probe, other, row) = (Unit(random, coordinates), Unit(random, coordinates), new ulong[2 * words]);
            BitEncode.Encode(other, 0.98f / MathF.Sqrt(coordinates), row.AsSpan(0, words), row.AsSpan(words));
            weights.Take(probe);
            var (signs, fine) = (0, 0);
            for (var at = 0; at < coordinates; at++)
            {
                var weight = Math.Min((int)((Math.Abs(probe[at]) * MathF.Sqrt(coordinates) / 0.36f) + 0.5f), 7);
                var isPositive = probe[at] > 0;
                signs += isPositive != Bit(row, at) ? weight : 0;
                fine += isPositive != Bit(row, coordinates + at) ? weight : 0;
            }

            fixed (ulong* bits = row)
            {
                Assert.Equal(signs, weights.Disagreement(bits, RowLook.Signs));
                Assert.Equal((2 * signs) + fine, weights.Disagreement(bits, RowLook.Bits));
                Assert.Equal(0, weights.Disagreement(bits, RowLook.None));
            }
        }
    }

    [Theory]
    [InlineData(RowLook.Signs)]
    [InlineData(RowLook.Bits)]
    public void A_smaller_chance_and_a_lower_cosine_leave_more_room_for_disagreement(object look)
    {
        var (weights, probe) = (new RowWeights(512), Unit(new Random(1), 512));
        weights.Take(probe);
        var usual = CutOf(0.4f, 3);
        Assert.True(CutOf(0.4f, 5).Limit > usual.Limit);
        Assert.True(CutOf(0.4f, 5).Survival > usual.Survival);
        Assert.True(CutOf(0.3f, 3).Limit > usual.Limit);
        Assert.InRange(usual.Survival, 1e-12, 0.5);

        RowCut CutOf(float cosine, double place) => weights.CutOf(probe, new AgreementModel(cosine, 512), place, (RowLook)look);
    }

    [Fact]
    public void All_bits_leave_fewer_unrelated_rows_than_signs_and_no_look_leaves_all()
    {
        var (weights, probe, model) = (new RowWeights(512), Unit(new Random(2), 512), new AgreementModel(0.2f, 512));
        weights.Take(probe);
        Assert.True(weights.CutOf(probe, model, 4, RowLook.Bits).Survival < weights.CutOf(probe, model, 4, RowLook.Signs).Survival / 2);
        Assert.Equal(RowCut.All, weights.CutOf(probe, model, 4, RowLook.None));
    }

    [Fact]
    public void Whoever_is_let_go_of_disagrees_with_nothing()
    {
        var (weights, row) = (new RowWeights(64), new[] { ulong.MaxValue, ulong.MaxValue });
        weights.Take(Unit(new Random(3), 64));
        weights.Wipe();
        fixed (ulong* bits = row)
            Assert.Equal(0, weights.Disagreement(bits, RowLook.Bits));
    }

    private static bool Bit(ulong[] words, int at) => ((words[at / 64] >> (at % 64)) & 1) != 0;

    private static float[] Unit(Random random, int count)
    {
        var numbers = Array.ConvertAll(new float[count], _ => random.NextSingle() - 0.5f);
        var length = MathF.Sqrt(numbers.Sum(static value => value * value));
        return Array.ConvertAll(numbers, value => value / length);
    }
}
