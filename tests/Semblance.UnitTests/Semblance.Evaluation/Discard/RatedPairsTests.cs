using Semblance.Evaluation.Discard;

namespace Semblance.UnitTests.Evaluation.Discard;

public sealed class RatedPairsTests
{
    private static readonly double[] Shares = [0, 0.1, 0.25, 0.5];

    [Fact]
    public void Counted_once_it_is_the_curve()
    {
        // Four qualities, so that shares end inside of groups of equal quality.
        var random = new Random(4);
        var pairs = Enumerable.Range(0, 400).Select(_ => new QualityPair(random.NextDouble(), random.Next(4), 9)).ToArray();
        var curve = DiscardCurve.Make("q", pairs, 0.3);
        var rates = new RatedPairs(pairs.Select(p => (p.Quality, p.Misses(0.3), 0))).Rates(Shares, [1]);
        Assert.All(Shares.Zip(rates), one => Assert.Equal(curve.Points.First(p => p.DiscardedShare >= one.First - 1e-9).FalseNonMatchRate, one.Second, 1e-12));
    }

    [Fact]
    public void A_person_drawn_twice_is_two_people_alike()
    {
        var random = new Random(5);
        var pairs = Enumerable.Range(0, 60).Select(k => (Quality: (double)random.Next(10), Missed: random.Next(3) == 0, Subject: k % 6)).ToArray();
        var weighted = new RatedPairs(pairs).Rates(Shares, [2, 0, 1, 1, 3, 0]);
        int[] people = [0, 0, 2, 3, 4, 4, 4];
        var copied = new RatedPairs(people.SelectMany((person, copy) => pairs.Where(p => p.Subject == person).Select(p => (p.Quality, p.Missed, copy))));
        Assert.All(weighted.Zip(copied.Rates(Shares, [1, 1, 1, 1, 1, 1, 1])), one => Assert.Equal(one.First, one.Second, 1e-6));
    }

    [Fact]
    public void Nobody_drawn_has_no_rate() => Assert.True(double.IsNaN(new RatedPairs([(1, true, 0)]).Rates([0], [0, 1])[0]));
}
