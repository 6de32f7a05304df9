using System.Text.Json;
using Semblance.Errors;
using Semblance.Evaluation.Identification;
using Semblance.Evaluation.Samples;
using static Semblance.UnitTests.Evaluation.MadePeople;

namespace Semblance.UnitTests.Evaluation.Identification;

public sealed class IdentificationProtocolTests
{
    [Fact]
    public void People_who_are_easy_to_tell_apart_are_all_found()
    {
        var samples = new SampleSet(Make(60, _ => 4, 64, 0.3, 1));
        var report = IdentificationProtocol.Run("easy", samples);
        Assert.Equal(1, report.RankOne.Mean);
        Assert.Equal(0, report.RankOne.Deviation);
        Assert.Equal([1e-1, 1e-2], report.MissRates.Select(m => m.FalsePositiveIdentificationRate).Concat([1e-2]).Distinct());
        Assert.All(report.MissRates, m => Assert.Equal(0, m.FalseNegativeIdentificationRate.Mean));
        Assert.Equal(42, report.EnrolledSubjects);
        // Each split searches for 42 x 3 mated and 18 x 4 non-mated probes.
        Assert.Equal((10 * 198, 10 * 126, 10 * 72), (report.Probes, report.MatedProbes, report.NonMatedProbes));
    }

    [Theory]
    [InlineData(ReferenceFusion.BestOf)]
    [InlineData(ReferenceFusion.MeanOfTopTwo)]
    [InlineData(ReferenceFusion.AverageTemplate)]
    public void A_split_agrees_with_the_slow_twin(ReferenceFusion fusion)
    {
        var samples = new SampleSet(Make(30, _ => 4, 10, 1.1, 7).Select((s, k) => k % 19 == 4 ? Failed(s) : s));
        var options = new IdentificationOptions { References = 2, Fusion = fusion };
        var split = OpenSetSplit.Draw(samples, options, new(3));
        var result = SplitResult.Search(samples, split, fusion);
        Assert.InRange(result.RankAtMost(1), 0.2, 0.95);
        Assert.Equal(SlowRankOne(samples, split, fusion), result.RankAtMost(1), 1e-12);
        var tops = SlowTops(samples, split, fusion);
        Assert.Equal(tops.Select(t => Math.Round(t, 4)), result.NonMated.Select(t => Math.Round(t, 4)));
        var threshold = result.ThresholdFor(0.1);
        Assert.Equal((int)(0.1 * tops.Length), result.NonMated.Count(t => t >= threshold));
    }

    [Fact]
    public void Failures_are_misses_and_are_counted()
    {
        // Every person's second sample fails: half of the probes or the references are gone.
        var samples = new SampleSet(Make(20, _ => 2, 64, 0.2, 1).Select((s, k) => k % 2 == 1 ? Failed(s) : s));
        var report = IdentificationProtocol.Run("failing", samples);
        Assert.Equal(20, report.FailuresToEnrol);
        // A failed probe is a miss, and a failed reference leaves its subject out: nobody can be found.
        Assert.Equal(0, report.RankOne.Mean);
        Assert.All(report.MissRates, m => Assert.Equal(1, m.FalseNegativeIdentificationRate.Mean));
    }

    [Fact]
    public void People_who_look_the_same_are_not_found_by_luck()
    {
        var samples = new SampleSet(Enumerable.Range(0, 40).Select(k => Sample($"{k}", $"p{k / 4}", 1, 0)));
        Assert.Equal(0, IdentificationProtocol.Run("twins", samples).RankOne.Mean);
    }

    [Fact]
    public void More_references_find_more()
    {
        var samples = new SampleSet(Make(60, _ => 6, 16, 1.2, 4));
        var one = IdentificationProtocol.Run("x", samples, new IdentificationOptions { References = 1 });
        var four = IdentificationProtocol.Run("x", samples, new IdentificationOptions { References = 4 });
        Assert.True(four.RankOne.Mean > one.RankOne.Mean + 0.1);
        Assert.True(four.MissRates[0].FalseNegativeIdentificationRate.Mean < one.MissRates[0].FalseNegativeIdentificationRate.Mean);
    }

    [Fact]
    public void Rank_one_opens_the_cumulative_curve_which_never_falls()
    {
        var report = IdentificationProtocol.Run("x", new SampleSet(Make(40, _ => 3, 12, 1.2, 4)));
        Assert.Equal(report.RankOne.Mean, report.CumulativeMatch[0]);
        Assert.Equal(report.CumulativeMatch.Order(), report.CumulativeMatch);
    }

    [Fact]
    public void The_same_seed_gives_the_same_report_and_another_seed_another()
    {
        var samples = new SampleSet(Make(40, _ => 3, 12, 1.2, 4));
        Assert.Equal(IdentificationProtocol.Run("x", samples).ToJson(), IdentificationProtocol.Run("x", samples).ToJson(), StringComparer.Ordinal);
        Assert.NotEqual(IdentificationProtocol.Run("x", samples).RankOne, IdentificationProtocol.Run("x", samples, new IdentificationOptions { Seed = 2 }).RankOne);
    }

    [Fact]
    public void Report_has_the_documented_keys()
    {
        using var json = JsonDocument.Parse(IdentificationProtocol.Run("x", new SampleSet(Make(40, _ => 3, 12, 1.2, 4))).ToJson());
        foreach (var key in (string[])["rank1", "fnir_at_fpir", "subjects", "probes", "splits", "seed", "rank1_sd", "fnir_at_fpir_sd"])
            Assert.True(json.RootElement.TryGetProperty(key, out _), key);
        Assert.Equal("average_template", json.RootElement.GetProperty("fusion").GetString());
        Assert.True(json.RootElement.GetProperty("fnir_at_fpir").TryGetProperty("1e-1", out _));
    }

    [Fact]
    public void Sets_that_allow_no_search_are_refused()
    {
        Assert.Equal(ErrorCode.InputListInvalid, Assert.Throws<SemblanceException>(() => IdentificationProtocol.Run("x", new SampleSet(Make(1, _ => 3, 8, 1, 1)))).Code);
        Assert.Equal(ErrorCode.InputListInvalid, Assert.Throws<SemblanceException>(() => IdentificationProtocol.Run("x", new SampleSet(Make(9, _ => 1, 8, 1, 1)))).Code);
        Assert.Equal(ErrorCode.OptionOutOfRange, Assert.Throws<SemblanceException>(() => IdentificationProtocol.Run("x", new SampleSet(Make(9, _ => 2, 8, 1, 1)), new IdentificationOptions { Splits = 0 })).Code);
    }

    private static double SlowScore(SampleSet samples, int probe, int[] references, ReferenceFusion fusion)
    {
        var kept = references.Where(r => !samples.Samples[r].FailedToEnrol).ToArray();
        if (kept.Length == 0)
            return double.NegativeInfinity;
        var scores = kept.Select(r => Dot(samples.Samples[probe], samples.Samples[r])).OrderDescending().ToArray();
        if (fusion == ReferenceFusion.AverageTemplate)
        {
            var length = Math.Sqrt(kept.Sum(r => kept.Sum(q => Dot(samples.Samples[r], samples.Samples[q]))));
            return scores.Sum() / length;
        }
        return fusion == ReferenceFusion.BestOf ? scores[0] : scores.Take(2).Average();
    }

    private static double SlowRankOne(SampleSet samples, OpenSetSplit split, ReferenceFusion fusion) => split.MatedProbes.Count(probe =>
    {
        if (samples.Samples[probe].FailedToEnrol)
            return false;
        var scores = split.Enrolled.ToDictionary(e => e.Subject, e => SlowScore(samples, probe, e.References, fusion));
        var mate = scores[samples.SubjectOfSample[probe]];
        return !double.IsNegativeInfinity(mate) && scores.Count(s => s.Value >= mate) == 1;
    }) / (double)split.MatedProbes.Count;

    private static double[] SlowTops(SampleSet samples, OpenSetSplit split, ReferenceFusion fusion) =>
    [
        .. split.NonMatedProbes.Where(p => !samples.Samples[p].FailedToEnrol)
            .Select(p => split.Enrolled.Max(e => SlowScore(samples, p, e.References, fusion))).OrderDescending(),
    ];
}
