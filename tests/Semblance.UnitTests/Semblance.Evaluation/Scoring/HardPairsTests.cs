using Semblance.Evaluation.Samples;
using Semblance.Evaluation.Scoring;
using static Semblance.UnitTests.Evaluation.MadePeople;

namespace Semblance.UnitTests.Evaluation.Scoring;

public sealed class HardPairsTests
{
    [Fact]
    public void They_are_the_ends_of_all_sorted_pairs()
    {
        var set = new SampleSet(Make(40, p => (p % 4) + 1, 16, 0.7, 6));
        var pairs = set.Samples.SelectMany((a, k) => set.Samples.Skip(k + 1).Select(b => (a, b, IsMated: string.Equals(a.Subject, b.Subject, StringComparison.Ordinal), Score: Dot(a, b)))).ToArray();
        var hard = HardPairs.OfAll(set, 7);
        Assert.Equal(14, hard.Count);
        Same(pairs.Where(pair => pair.IsMated).OrderBy(pair => pair.Score), hard.Take(7));
        Same(pairs.Where(pair => !pair.IsMated).OrderByDescending(pair => pair.Score), hard.Skip(7));

        static void Same(IEnumerable<(LabelledSample A, LabelledSample B, bool IsMated, double Score)> expected, IEnumerable<HardPair> found)
        {
            foreach (var (e, f) in expected.Zip(found))
            {
                Assert.Equal(e.Score, f.Score, 1e-5);
                Assert.Equal(e.IsMated, f.IsMated);
                Assert.Equal((e.A.SampleId, e.B.SampleId), (f.First, f.Second));
            }
        }
    }

    [Fact]
    public void A_failure_to_enrol_is_the_hardest_mated_pair()
    {
        var samples = Make(10, _ => 2, 16, 0.7, 6).Select(sample => sample.SampleId is "p0003/001" ? Failed(sample) : sample);
        var first = HardPairs.OfAll(new SampleSet(samples), 3)[0];
        Assert.True(float.IsNaN(first.Score));
        Assert.Equal(("p0003/000", "p0003/001"), (first.First, first.Second));
    }
}
