using Semblance.Evaluation.Rates;
using Semblance.Evaluation.Samples;
using Semblance.Evaluation.Scoring;
using Semblance.Evaluation.Verification;
using static Semblance.UnitTests.Evaluation.MadePeople;

namespace Semblance.UnitTests.Evaluation.Verification;

public sealed class CrossAccuracyTests
{
    [Fact]
    public void Folds_that_agree_claim_no_certainty()
    {
        // Eight people of two samples without noise: no error, and eight mated pairs to show it. Nothing wrong in eight: 0.025^(1/8) at least.
        var accuracy = CrossAccuracy.Of(Counted(Make(8, _ => 2, 64, 0.01, 3), 2, k => k % 2), 1);
        Assert.Equal((1, 0), (accuracy.Rate.Value, accuracy.StandardError));
        Assert.Equal(Math.Pow(0.025, 1 / 8.0), accuracy.Rate.Low, 1e-6);
        Assert.Equal(1, accuracy.Rate.High);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    public void Few_folds_make_a_wide_interval(int folds)
    {
        var accuracy = CrossAccuracy.Of(Counted(Make(120, k => k % folds == 0 ? 4 : 3, 16, 1.2, 8), folds, k => k % folds), 1);
        Assert.True(accuracy.StandardError > 0);
        var half = StudentInterval.HalfWidth(folds - 1) * accuracy.StandardError;
        Assert.True(accuracy.Rate.Low <= Math.Max(0, accuracy.Rate.Value - half));
        Assert.True(accuracy.Rate.High >= Math.Min(1, accuracy.Rate.Value + half));
    }

    [Fact]
    public void A_fold_without_a_pair_is_left_out()
    {
        // The last person has one sample and a fold alone.
        var accuracy = CrossAccuracy.Of(Counted(Make(9, k => k == 8 ? 1 : 2, 64, 0.01, 3), 3, k => k == 8 ? 2 : k % 2), 1);
        Assert.Equal(1, accuracy.Rate.Value);
        Assert.Equal(2, accuracy.FoldThresholds.Count);
        Assert.StartsWith("2 folds", accuracy.Protocol, StringComparison.Ordinal);
    }

    private static FoldedHistograms Counted(IEnumerable<LabelledSample> people, int folds, Func<int, int> foldOf)
    {
        var samples = new SampleSet(people);
        var counted = new FoldedHistograms(samples, [.. Enumerable.Range(0, samples.Subjects.Count).Select(foldOf)], folds);
        CrossPairs.Visit(samples, counted);
        return counted;
    }
}
