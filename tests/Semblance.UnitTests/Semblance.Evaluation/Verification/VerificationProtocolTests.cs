using System.Text.Json;
using Semblance.Errors;
using Semblance.Evaluation.Lists;
using Semblance.Evaluation.Samples;
using Semblance.Evaluation.Verification;
using static Semblance.UnitTests.Evaluation.MadePeople;

namespace Semblance.UnitTests.Evaluation.Verification;

public sealed class VerificationProtocolTests
{
    private static readonly VerificationOptions Few = new() { Resamples = 200 };

    [Fact]
    public void A_training_list_sets_the_threshold_and_failures_are_wrong()
    {
        // Against the axis sample: a1 0.8, a2 0.3 (mated), b 0.5, c 0.1 (non-mated), f failed (mated), g failed (non-mated).
        var samples = new SampleSet(
        [
            new("axis", "a", AtCosine(1)), new("a1", "a", AtCosine(0.8)), new("a2", "a", AtCosine(0.3)),
            new("b", "b", AtCosine(0.5)), new("c", "c", AtCosine(0.1)), new("f", "a", null), new("g", "g", null),
            new("t", "t", AtCosine(1)), new("t1", "t", AtCosine(0.7)), new("u", "u", AtCosine(0.5)),
        ]);
        var test = List("test", ("axis", "a1", true), ("axis", "a2", true), ("axis", "b", false), ("axis", "c", false), ("axis", "f", true), ("axis", "g", false));
        var train = List("train", ("t", "t1", true), ("t", "u", false));
        var report = VerificationProtocol.Run(test, samples, Few, train);
        Assert.Equal(0.6, report.Accuracy.Threshold, 1e-5);
        // Right: a1, b, c. Wrong: a2 and both failures.
        Assert.Equal(0.5, report.Accuracy.Rate.Value, 1e-12);
        Assert.Equal(2, report.FailuresToEnrol);
        Assert.Equal(2, report.FailedPairs);
        Assert.Equal((3, 3), (report.MatedPairs, report.NonMatedPairs));
        Assert.True(report.Accuracy.SubjectDisjoint);
        Assert.Empty(report.TrueAcceptRates);
    }

    [Fact]
    public void Cross_validation_over_the_lists_folds_by_hand()
    {
        // Fold 0 separates at 0.5, fold 1 at 0.2; each is tried with the other's threshold.
        var samples = new SampleSet(
        [
            new("x", "x", AtCosine(1)), new("x6", "x", AtCosine(0.6)), new("y4", "y", AtCosine(0.4)),
            new("x3", "x", AtCosine(0.3)), new("z1", "z", AtCosine(0.1)),
        ]);
        LabelledPair[] pairs = [new("x", "x6", true, 0, 1), new("x", "y4", false, 0, 2), new("x", "x3", true, 1, 3), new("x", "z1", false, 1, 4)];
        var report = VerificationProtocol.Run(new PairList("two", Listed(samples), pairs), samples, Few);
        Assert.Equal([0.2, 0.5], report.Accuracy.FoldThresholds.Select(t => Math.Round(t, 5)));
        // Fold 0 at 0.2: mated right, 0.4 wrong. Fold 1 at 0.5: 0.3 wrong, 0.1 right.
        Assert.Equal(0.5, report.Accuracy.Rate.Value);
        Assert.Equal(0, report.Accuracy.StandardError);
        Assert.Null(report.Accuracy.SubjectDisjoint);
    }

    [Fact]
    public void All_pairs_agree_with_the_same_pairs_as_a_list()
    {
        var samples = new SampleSet(Make(40, _ => 4, 16, 1.2, 8).Select((s, k) => k % 29 == 7 ? Failed(s) : s));
        var all = samples.Samples;
        var pairs = Enumerable.Range(0, all.Count).SelectMany(a => Enumerable.Range(a + 1, all.Count - a - 1).Select(b =>
            new LabelledPair(all[a].SampleId, all[b].SampleId, string.Equals(all[a].Subject, all[b].Subject, StringComparison.Ordinal), 0, 0)));
        var listed = VerificationProtocol.Run(new PairList("list", Listed(samples), pairs), samples, Few);
        var cross = VerificationProtocol.RunAllPairs("cross", samples, Few);
        Assert.Equal(listed.MatedPairs, cross.MatedPairs);
        Assert.Equal(listed.NonMatedPairs, cross.NonMatedPairs);
        Assert.Equal(listed.FailedPairs, cross.FailedPairs);
        Assert.Equal(listed.EqualErrorRate.Value, cross.EqualErrorRate.Value, 1e-6);
        Assert.Equal(listed.TrueAcceptRates.Select(t => t.Rate.Value), cross.TrueAcceptRates.Select(t => t.Rate.Value));
        Assert.Equal(listed.TrueAcceptRates.Select(t => Math.Round(t.Rate.Low, 6)), cross.TrueAcceptRates.Select(t => Math.Round(t.Rate.Low, 6)));
        Assert.InRange(cross.Accuracy.Rate.Value, 0.6, 1);
        Assert.True(cross.Accuracy.Balanced);
    }

    [Fact]
    public void The_same_seed_gives_the_same_report()
    {
        var samples = new SampleSet(Make(30, _ => 3, 16, 1, 2));
        Assert.Equal(VerificationProtocol.RunAllPairs("x", samples, Few).ToJson(), VerificationProtocol.RunAllPairs("x", samples, Few).ToJson(), StringComparer.Ordinal);
    }

    [Fact]
    public void Interval_of_the_true_accept_rate_covers_the_truth()
    {
        // Thirty worlds of the same kind; the truth is the rate over all of them at each world's own threshold.
        var rates = Enumerable.Range(0, 30).Select(world => VerificationProtocol.RunAllPairs(
            "x", new SampleSet(Make(40, _ => 4, 12, 1.1, 100 + world)), Few).TrueAcceptRates.Single(t => t.FalseMatchRate == 1e-2).Rate).ToArray();
        var truth = rates.Average(r => r.Value);
        // 95 % of 30 is 28.5; 25 allows three standard deviations.
        Assert.InRange(rates.Count(r => r.Low <= truth && truth <= r.High), 25, 30);
    }

    [Fact]
    public void Report_has_the_documented_keys()
    {
        var samples = new SampleSet(Make(40, _ => 3, 16, 1, 2));
        using var json = JsonDocument.Parse(VerificationProtocol.RunAllPairs("x", samples, Few).ToJson());
        foreach (var key in (string[])["accuracy", "accuracy_stderr", "eer", "tar_at_fmr", "threshold", "failures_to_enrol", "pairs", "tar_at_fmr_interval"])
            Assert.True(json.RootElement.TryGetProperty(key, out _), key);
        Assert.Equal(["1e-1", "1e-2", "1e-3"], json.RootElement.GetProperty("tar_at_fmr").EnumerateObject().Select(p => p.Name), StringComparer.Ordinal);
    }

    [Fact]
    public void One_kind_of_pair_alone_is_refused()
    {
        var samples = new SampleSet(Make(10, _ => 1, 8, 1, 2));
        var refusal = Assert.Throws<SemblanceException>(() => VerificationProtocol.RunAllPairs("x", samples));
        Assert.Equal(ErrorCode.InputListInvalid, refusal.Code);
    }

    [Fact]
    public void An_option_out_of_range_is_refused()
    {
        var samples = new SampleSet(Make(10, _ => 2, 8, 1, 2));
        var refusal = Assert.Throws<SemblanceException>(() => VerificationProtocol.RunAllPairs("x", samples, new VerificationOptions { Folds = 1 }));
        Assert.Equal(ErrorCode.OptionOutOfRange, refusal.Code);
    }

    private static PairList List(string name, params (string First, string Second, bool Mated)[] pairs)
    {
        var ids = pairs.SelectMany(p => (string[])[p.First, p.Second]).Distinct(StringComparer.Ordinal);
        return new PairList(name, ids.Select(id => new ListedSample(id, "?", id)), pairs.Select(p => new LabelledPair(p.First, p.Second, p.Mated, 0, 0)));
    }

    private static IEnumerable<ListedSample> Listed(SampleSet samples) => samples.Samples.Select(s => new ListedSample(s.SampleId, s.Subject, s.SampleId));
}
