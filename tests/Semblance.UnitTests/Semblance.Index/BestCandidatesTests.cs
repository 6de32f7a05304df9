using CsCheck;
using Semblance.Index;

namespace Semblance.UnitTests.Index;

public sealed class BestCandidatesTests
{
    [Fact]
    public void Keeps_what_sorting_all_offers_would_keep() =>
        Gen.Select(Gen.Int[1, 6], Gen.Int[0, 400], Gen.Int[0, 100_000], Gen.Bool).Sample((most, count, seed, listsRows) =>
        {
            var random = new Random(seed);
            // Few subjects and few scores, so that repeats and ties are the rule.
            var rows = Enumerable.Range(0, count).Select(slot => new IndexCandidate(random.Next(12), slot, random.Next(-8, 9) / 8f)).OrderBy(_ => random.Next()).ToArray();
            var best = new BestCandidates(most, -0.5f, listsRows);
            foreach (var row in rows.Where(row => row.Score >= best.Floor))
                best.Offer(row);
            var expected = rows.Where(row => row.Score >= -0.5f).OrderByDescending(row => row.Score).ThenBy(row => row.Slot).DistinctBy(row => listsRows ? row.Slot : row.Subject).Take(most);
            Assert.Equal(expected, best.Finish());
        }, seed: "0000KuPpwOBj", iter: 300);

    [Fact]
    public void Two_lists_that_share_the_rows_and_a_floor_give_the_list_of_all_of_them() =>
        Gen.Select(Gen.Int[1, 6], Gen.Int[0, 400], Gen.Int[0, 100_000], Gen.Bool).Sample((most, count, seed, listsRows) =>
        {
            var random = new Random(seed);
            var rows = Enumerable.Range(0, count).Select(slot => new IndexCandidate(random.Next(12), slot, random.Next(-8, 9) / 8f)).OrderBy(_ => random.Next()).ToArray();
            var (one, other) = (new BestCandidates(), new BestCandidates());
            one.Begin(most, -0.5f, listsRows);
            other.Begin(most, -0.5f, listsRows);
            foreach (var row in rows)
            {
                var own = random.Next(2) == 0 ? one : other;
                if (row.Score >= own.Floor)
                    own.Offer(row);
                if (random.Next(20) == 0)
                    own.Settle();
                one.Raise(other.Floor);
                other.Raise(one.Floor);
            }

            one.Absorb(other);
            var expected = rows.Where(row => row.Score >= -0.5f).OrderByDescending(row => row.Score).ThenBy(row => row.Slot).DistinctBy(row => listsRows ? row.Slot : row.Subject).Take(most).ToArray();
            var (exact, tight) = (new IndexCandidate[most + 3], new IndexCandidate[random.Next(most + 1)]);
            Assert.Equal(expected.Length, one.Finish(exact));
            Assert.Equal(expected, exact.Take(expected.Length));
            Assert.Equal(Math.Min(expected.Length, tight.Length), one.Finish(tight));
            Assert.Equal(expected.Take(tight.Length), tight.Take(expected.Length));
        }, seed: "0000KuPpwOBj", iter: 300);

    [Fact]
    public void The_floor_is_brought_up_to_date_on_demand_and_never_falls()
    {
        var best = new BestCandidates(2, 0.1f);
        best.Offer(new IndexCandidate(1, 1, 0.5f));
        best.Settle();
        Assert.Equal(0.1f, best.Floor);
        best.Offer(new IndexCandidate(2, 2, 0.4f));
        best.Settle();
        Assert.Equal(0.4f, best.Floor);
        best.Raise(0.3f);
        Assert.Equal(0.4f, best.Floor);
        best.Raise(0.45f);
        Assert.Equal(0.45f, best.Floor);
    }

    [Fact]
    public void A_list_that_begins_anew_knows_nothing_of_the_one_before()
    {
        var best = new BestCandidates(1, 0.9f);
        best.Offer(new IndexCandidate(1, 1, 0.95f));
        best.Settle();
        best.Begin(3, -1, listsRows: true);
        Assert.Equal(float.NegativeInfinity, best.Floor);
        best.Offer(new IndexCandidate(7, 2, -0.2f));
        best.Offer(new IndexCandidate(7, 3, -1.0000001f));
        Assert.Equal([new IndexCandidate(7, 2, -0.2f), new IndexCandidate(7, 3, -1)], best.Finish());
    }

    [Fact]
    public void The_floor_rises_once_the_list_is_full()
    {
        var best = new BestCandidates(1, -1);
        Assert.Equal(float.NegativeInfinity, best.Floor);
        for (var slot = 0; slot < 100; slot++)
            best.Offer(new IndexCandidate(slot, slot, slot / 100f));
        Assert.InRange(best.Floor, 0.6f, 0.99f);
    }
}
