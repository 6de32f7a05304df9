using Semblance.Comparison;
using Semblance.Errors;
using Semblance.Evaluation.Calibrations;
using Semblance.Evaluation.Samples;
using Semblance.Evaluation.Scoring;
using Semblance.Models;
using static Semblance.UnitTests.Evaluation.MadePeople;

namespace Semblance.UnitTests.Evaluation.Calibrations;

public sealed class CalibrationMakerTests
{
    private static readonly ModelIdentity Model = ModelIdentity.FromSha256(new string('b', 64), mirrored: false);
    private static readonly CalibrationOptions Options = new() { Name = "made", Date = "2026-08-01" };

    [Fact]
    public void Rows_count_what_the_slow_twin_counts()
    {
        var set = new SampleSet(Make(80, p => (p % 3) + 1, 16, 0.7, 6).Select((s, k) => k % 17 == 3 ? Failed(s) : s));
        var calibration = CalibrationMaker.Make(set, Model, Options);
        var rows = set.Samples.Where(s => !s.FailedToEnrol).ToArray();
        var pairs = rows.SelectMany((a, k) => rows.Skip(k + 1).Select(b => (Mated: string.Equals(a.Subject, b.Subject, StringComparison.Ordinal), Score: Dot(a, b)))).ToArray();
        var nonMated = pairs.Where(p => !p.Mated).ToArray();
        var mated = pairs.Where(p => p.Mated).ToArray();
        Assert.Equal(nonMated.Length, calibration.Source.NonMatedPairs);
        Assert.Equal(mated.Length, calibration.Source.MatedPairs);
        Assert.Equal(set.FailuresToEnrol, calibration.Source.FailuresToEnrol);
        foreach (var point in calibration.Points)
        {
            Assert.Equal(nonMated.Count(p => p.Score >= point.Score), point.FalseMatchRate.Value * nonMated.Length, 1.01);
            Assert.Equal(mated.Count(p => p.Score < point.Score), point.FalseNonMatchRate!.Value.Value * mated.Length, 1.01);
        }
    }

    [Fact]
    public void Effective_pairs_follow_the_sum_over_pairs_that_share_a_person()
    {
        var set = new SampleSet(Make(30, p => (p % 3) + 1, 6, 0.7, 6, lean: 2));
        var tally = new CalibrationTally(set, [0.7f]);
        CrossPairs.Visit(set, tally);
        var rate = tally.FalseMatches[0] / (double)tally.NonMatedPairs;
        Assert.InRange(rate, 0.05, 0.5);
        Assert.Equal(SlowEffectivePairs(set, 0.7, rate), PairVariance.EffectiveNonMatedPairs(tally, 0), 1e-6);
    }

    [Fact]
    public void People_who_look_alike_make_fewer_effective_pairs_and_a_higher_floor()
    {
        var apart = Make(150, _ => 4, 32, 0.5, 6);
        // The same, but one person bears two names: the clearest kind of wrong label.
        var twice = apart.Select(s => s.Subject is "p0000" && int.Parse(s.SampleId[6..], System.Globalization.CultureInfo.InvariantCulture) >= 2
            ? new LabelledSample("twin/" + s.SampleId, "twin", s.Vector) : s).ToList();
        var clean = CalibrationMaker.Make(new SampleSet(apart), Model, Options);
        var flawed = CalibrationMaker.Make(new SampleSet(twice), Model, Options);
        Assert.True(flawed.Points[^1].FalseMatchRate.High >= clean.Points[^1].FalseMatchRate.High);
        Assert.True(clean.Source.EffectiveNonMatedPairs <= clean.Source.NonMatedPairs);
        Assert.True(clean.FloorFmr >= 3 / clean.Source.EffectiveNonMatedPairs * (1 - 1e-6));
    }

    [Fact]
    public void Intervals_cover_the_truth_of_dependent_pairs()
    {
        // Strangers' scores share people; the truth comes from a population forty times as large.
        const double score = 0.5;
        var truth = RateAt(CalibrationMaker.Make(new SampleSet(Make(1500, _ => 2, 24, 0.6, 1, lean: 1)), Model, Options), score).Value;
        var covered = 0;
        for (var world = 0; world < 40; world++)
        {
            var rate = RateAt(CalibrationMaker.Make(new SampleSet(Make(60, _ => 2, 24, 0.6, 1000 + world, lean: 1)), Model, Options), score);
            covered += rate.Low <= truth && truth <= rate.High ? 1 : 0;
        }
        // 95 % of 40 is 38; 34 allows three standard deviations of chance.
        Assert.InRange(covered, 34, 40);
    }

    [Fact]
    public void A_table_has_tens_of_rows_and_survives_its_json()
    {
        var calibration = CalibrationMaker.Make(new SampleSet(Make(300, _ => 3, 24, 0.6, 1)), Model, Options);
        Assert.InRange(calibration.Points.Count, 30, 80);
        Assert.Equal(calibration.Id, Calibration.FromJson(calibration.ToJson()).Id);
        Assert.Equal(1e-3, calibration.FalseMatchRateAt(DecisionThreshold.ForFmr(calibration, 1e-3).Score).Value, 1e-12);
    }

    [Fact]
    public void Too_few_people_are_refused()
    {
        var refusal = Assert.Throws<SemblanceException>(() => CalibrationMaker.Make(new SampleSet(Make(2, _ => 1, 8, 0.5, 1)), Model, Options));
        Assert.Equal(ErrorCode.InputListInvalid, refusal.Code);
    }

    private static RateEstimate RateAt(Calibration calibration, double score) => calibration.FalseMatchRateAt(new ComparisonScore(score, Model));

    private static double SlowEffectivePairs(SampleSet set, double threshold, double rate)
    {
        var people = set.Samples.GroupBy(s => s.Subject, StringComparer.Ordinal).Select(g => g.ToArray()).ToArray();
        var dyads = new List<(int A, int B, double Excess)>();
        var pairs = 0;
        for (var a = 0; a < people.Length; a++)
        {
            for (var b = a + 1; b < people.Length; b++)
            {
                dyads.Add((a, b, people[a].Sum(x => people[b].Sum(y => (Dot(x, y) >= threshold ? 1 : 0) - rate))));
                pairs += people[a].Length * people[b].Length;
            }
        }
        var variance = dyads.Sum(d => dyads.Where(e => d.A == e.A || d.A == e.B || d.B == e.A || d.B == e.B).Sum(e => d.Excess * e.Excess))
            / pairs / pairs * people.Length / (people.Length - 1.0);
        return rate * (1 - rate) / variance;
    }
}
