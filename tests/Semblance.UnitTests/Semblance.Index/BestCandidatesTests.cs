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
    public void The_floor_rises_once_the_list_is_full()
    {
        var best = new BestCandidates(1, -1);
        Assert.Equal(float.NegativeInfinity, best.Floor);
        for (var slot = 0; slot < 100; slot++)
            best.Offer(new IndexCandidate(slot, slot, slot / 100f));
        Assert.InRange(best.Floor, 0.6f, 0.99f);
    }
}
