using Semblance.Errors;
using Semblance.Evaluation.Calibrations;
using Semblance.Evaluation.Samples;
using Semblance.Models;
using static Semblance.UnitTests.Evaluation.MadePeople;

namespace Semblance.UnitTests.Evaluation.Calibrations;

public sealed class CalibrationCheckTests
{
    private static readonly ModelIdentity Model = ModelIdentity.FromSha256(new string('b', 64), mirrored: false);
    private static readonly double[] Rates = [1e-1, 1e-2];

    [Fact]
    public void Counts_are_those_of_the_slow_twin()
    {
        var calibration = CalibrationMaker.Make(new SampleSet(Make(200, _ => 2, 24, 0.6, 3)), Model, new CalibrationOptions { Name = "made", Date = "2026-08-01" });
        var others = new SampleSet(Make(60, p => (p % 3) + 1, 24, 0.6, 4));
        var pairs = others.Samples.SelectMany((a, k) => others.Samples.Skip(k + 1).Where(b => !string.Equals(a.Subject, b.Subject, StringComparison.Ordinal)).Select(b => Dot(a, b))).ToArray();
        foreach (var claim in CalibrationCheck.Run("others", others, calibration, Rates))
        {
            Assert.Equal(pairs.Length, claim.NonMatedPairs);
            // A score on the threshold to the last bit may be counted on either side.
            Assert.InRange(claim.FalseMatches, pairs.Count(score => score >= claim.Threshold) - 1, pairs.Count(score => score >= claim.Threshold) + 1);
            Assert.Equal(claim.FalseMatches / (double)pairs.Length / claim.ClaimedFalseMatchRate, claim.Ratio, 1e-9);
        }
    }

    [Fact]
    public void A_claim_holds_on_people_of_the_same_kind_and_fails_on_people_who_are_more_alike()
    {
        var calibration = CalibrationMaker.Make(new SampleSet(Make(300, _ => 2, 24, 0.6, 3)), Model, new CalibrationOptions { Name = "made", Date = "2026-08-01" });
        var same = CalibrationCheck.Run("same", new SampleSet(Make(300, _ => 2, 24, 0.6, 5)), calibration, Rates);
        var alike = CalibrationCheck.Run("alike", new SampleSet(Make(300, _ => 2, 24, 0.6, 5, lean: 3)), calibration, Rates);
        Assert.All(same, claim => Assert.InRange(claim.Ratio, 0.5, 2));
        Assert.All(alike, claim => Assert.True(claim.Ratio > 2, $"ratio {claim.Ratio}"));
        Assert.All(same, claim => Assert.True(claim.IsSupported));
    }

    [Fact]
    public void Few_pairs_support_no_claim_and_one_person_is_refused()
    {
        var calibration = CalibrationMaker.Make(new SampleSet(Make(200, _ => 2, 24, 0.6, 3)), Model, new CalibrationOptions { Name = "made", Date = "2026-08-01" });
        Assert.False(CalibrationCheck.Run("few", new SampleSet(Make(5, _ => 2, 24, 0.6, 9)), calibration, [1e-2])[0].IsSupported);
        var refusal = Assert.Throws<SemblanceException>(() => CalibrationCheck.Run("one", new SampleSet(Make(1, _ => 2, 24, 0.6, 9)), calibration, [1e-2]));
        Assert.Equal(ErrorCode.InputListInvalid, refusal.Code);
    }
}
