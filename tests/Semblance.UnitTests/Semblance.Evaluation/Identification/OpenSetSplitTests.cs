using Semblance.Evaluation.Identification;
using Semblance.Evaluation.Randomness;
using Semblance.Evaluation.Samples;
using static Semblance.UnitTests.Evaluation.MadePeople;

namespace Semblance.UnitTests.Evaluation.Identification;

public sealed class OpenSetSplitTests
{
    private static readonly SampleSet People = new(Make(20, p => (p % 5) + 1, 8, 0.5, 1));

    [Fact]
    public void Nobody_who_is_held_back_is_enrolled_and_no_sample_is_used_twice()
    {
        var split = OpenSetSplit.Draw(People, new IdentificationOptions { References = 2, NonMatedShare = 0.3 }, new SeededRandom(1));
        var enrolled = split.Enrolled.Select(e => e.Subject).ToHashSet();
        Assert.Equal(14, enrolled.Count);
        Assert.All(split.NonMatedProbes, p => Assert.DoesNotContain(People.SubjectOfSample[p], enrolled));
        Assert.All(split.MatedProbes, p => Assert.Contains(People.SubjectOfSample[p], enrolled));
        var used = split.Enrolled.SelectMany(e => e.References).Concat(split.MatedProbes).Concat(split.NonMatedProbes).ToArray();
        Assert.Equal(People.Samples.Count, used.Length);
        Assert.Equal(used.Length, used.Distinct().Count());
    }

    [Fact]
    public void A_person_with_few_samples_keeps_one_for_the_probe()
    {
        var split = OpenSetSplit.Draw(People, new IdentificationOptions { References = 3, NonMatedShare = 0 }, new SeededRandom(1));
        foreach (var (subject, references) in split.Enrolled)
        {
            var samples = People.SubjectOfSample.Count(s => s == subject);
            Assert.Equal(Math.Min(3, Math.Max(1, samples - 1)), references.Length);
            Assert.Equal(samples - references.Length, split.MatedProbes.Count(p => People.SubjectOfSample[p] == subject));
        }
    }
}
