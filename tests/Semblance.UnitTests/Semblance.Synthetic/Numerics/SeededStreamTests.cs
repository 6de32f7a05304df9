using Semblance.Synthetic.Numerics;

namespace Semblance.UnitTests.Synthetic.Numerics;

public sealed class SeededStreamTests
{
    [Fact]
    public void The_same_seed_and_purpose_give_the_same_numbers_for_ever()
    {
        var stream = new SeededStream(42, "nose");
        Assert.Equal(new SeededStream(42, "nose").NextBits(), stream.NextBits());
        Assert.Equal(PinnedBits, new SeededStream(1, "pinned").NextBits());
    }

    [Fact]
    public void Another_seed_or_purpose_gives_other_numbers()
    {
        var first = new SeededStream(42, "nose").NextBits();
        Assert.NotEqual(first, new SeededStream(43, "nose").NextBits());
        Assert.NotEqual(first, new SeededStream(42, "noses").NextBits());
        Assert.NotEqual(first, new SeededStream(-42, "nose").NextBits());
    }

    [Fact]
    public void Even_draws_fill_their_range_evenly()
    {
        var stream = new SeededStream(7, "even");
        var draws = Enumerable.Range(0, 20_000).Select(_ => stream.Between(-2, 3)).ToArray();
        Assert.All(draws, draw => Assert.InRange(draw, -2, 3));
        Assert.Equal(0.5, draws.Average(), 0.05); // five standard errors of the mean: 5 x 1.44 / sqrt(20,000)
    }

    [Fact]
    public void The_bell_has_mean_0_and_deviation_1_and_ends()
    {
        var stream = new SeededStream(8, "bell");
        var draws = Enumerable.Range(0, 20_000).Select(_ => (double)stream.Bell()).ToArray();
        Assert.Equal(0, draws.Average(), 0.036); // five standard errors
        Assert.Equal(1, Math.Sqrt(draws.Average(d => d * d)), 0.03);
        Assert.All(draws, draw => Assert.InRange(draw, -3.47, 3.47));
    }

    [Fact]
    public void Weights_decide_how_often_each_is_picked()
    {
        var stream = new SeededStream(9, "pick");
        var picks = Enumerable.Range(0, 10_000).Select(_ => stream.Pick(1, 0, 3)).ToArray();
        Assert.Equal(0.25, picks.Count(pick => pick == 0) / 10_000.0, 0.022); // five standard errors
        Assert.DoesNotContain(1, picks);
    }

    [Fact]
    public void Counts_and_chances_stay_in_their_range()
    {
        var stream = new SeededStream(10, "below");
        Assert.Equal(Enumerable.Range(0, 6), Enumerable.Range(0, 500).Select(_ => stream.Below(6)).Distinct().Order());
        Assert.False(stream.Chance(0));
        Assert.True(stream.Chance(1));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public void Ten_neighbouring_seeds_are_spread_over_the_whole_range(int dimension)
    {
        var values = Enumerable.Range(1, 10).Select(seed => SeededStream.Spread(seed, dimension)).Order().ToArray();
        var gaps = values.Append(1).Zip(values.Prepend(0), (next, before) => next - before);
        Assert.True(gaps.Max() < 0.2, "ten independent draws would leave such a gap in most sets of seeds");
    }

    [Fact]
    public void Of_ten_neighbouring_seeds_both_halves_of_the_range_get_some() =>
        Assert.All(Enumerable.Range(1, 50), first => Assert.InRange(Enumerable.Range(first, 10).Count(seed => SeededStream.Spread(seed, 1) < 0.5f), 3, 7));

    private const ulong PinnedBits = 7220146764564326293;
}
