using Semblance.Evaluation.Presentation;
using static Semblance.UnitTests.Evaluation.Presentation.MadePresentations;

namespace Semblance.UnitTests.Evaluation.Presentation;

/// <summary>The trials and <c>PadRate</c>.</summary>
public sealed class PadTrialsTests
{
    private static readonly PresentationOptions Options = new() { Threshold = 0.5, Resamples = 200 };

    [Fact]
    public void Each_species_is_counted_for_itself_and_the_worst_comes_first()
    {
        var figures = new PadTrials([BonaFide(0.4), BonaFide(0.5), BonaFide(0.6), Attack(0.5), Attack(0.1), Attack(0.2), Attack(0.3), Attack(0.9, "mask"), Attack(0.4, "mask")]).At(0.5, Options);
        Assert.Equal(["mask", "print"], figures.Species.Select(static rate => rate.Species.Name), StringComparer.Ordinal);
        Assert.Equal((0.5, 0.25), (figures.AttackClassificationErrorRate.Value, figures.Species[1].AttackClassificationErrorRate.Value));
        Assert.Equal((1, 3, 1), (figures.BonaFideClassificationErrorRate.Errors, figures.BonaFideClassificationErrorRate.Trials, figures.BonaFideClassificationErrorRate.Groups));
    }

    [Fact]
    public void No_error_in_three_groups_claims_no_more_than_three_trials_can()
    {
        var trials = Enumerable.Range(0, 300).Select(i => (false, i % 3)).ToArray();
        var rate = PadRate.Of(trials, Options);
        // The exact upper end for 0 of n is 1 - 0.025^(1/n).
        Assert.Equal(1 - Math.Pow(0.025, 1 / 3.0), rate.ByGroup.High, 1e-9);
        Assert.Equal(1 - Math.Pow(0.025, 1 / 300.0), rate.Exact.High, 1e-9);
        Assert.Equal(Math.Pow(0.025, 1 / 3.0), PadRate.Of([.. trials.Select(static trial => (true, trial.Item2))], Options).ByGroup.Low, 1e-9);
    }

    [Fact]
    public void Errors_that_sit_in_one_group_make_the_interval_wide()
    {
        var lumped = PadRate.Of([.. Enumerable.Range(0, 100).Select(i => (i < 10, i / 10))], Options);
        var spread = PadRate.Of([.. Enumerable.Range(0, 100).Select(i => (i % 10 == 0, i / 10))], Options);
        Assert.Equal((0.1, 0.1), (lumped.Value, spread.Value));
        Assert.True(lumped.ByGroup.High >= 0.3);
        Assert.Equal((0.1, 0.1), (Math.Round(spread.ByGroup.Low, 9), Math.Round(spread.ByGroup.High, 9)));
    }

    [Fact]
    public void The_threshold_for_a_rate_is_the_highest_that_keeps_it()
    {
        var random = new Random(3);
        var presentations = Enumerable.Range(0, 57).Select(_ => BonaFide(Math.Round(random.NextDouble(), 2))).Append(Attack(0.5)).ToArray();
        var trials = new PadTrials(presentations);
        var scores = presentations.Where(one => one.Listed.IsBonaFide).Select(one => one.Score!.Value).ToArray();
        foreach (var rate in new[] { 0, 0.01, 0.05, 0.1, 0.5 })
        {
            var slowly = scores.Append(1).Where(threshold => scores.Count(score => score < threshold) <= rate * scores.Length).Max();
            Assert.Equal(slowly, trials.ThresholdFor(rate));
        }

        Assert.Equal(1, trials.ThresholdFor(1));
    }

    [Fact]
    public void Equal_errors_are_where_the_slow_search_finds_them()
    {
        var random = new Random(5);
        ScoredPresentation[] presentations = [.. Enumerable.Range(0, 40).Select(_ => BonaFide(Math.Sqrt(random.NextDouble()))), .. Enumerable.Range(0, 30).Select(_ => Attack(Math.Pow(random.NextDouble(), 2)))];
        var (rate, threshold) = new PadTrials(presentations).EqualErrors();
        double Attacks(double t) => presentations.Where(static one => !one.Listed.IsBonaFide).Average(one => one.Score >= t ? 1 : 0);
        double Refused(double t) => presentations.Where(static one => one.Listed.IsBonaFide).Average(one => one.Score < t ? 1 : 0);
        Assert.Equal((Attacks(threshold) + Refused(threshold)) / 2, rate, 1e-12);
        // With 40 and 30 trials a step is at most 1/30.
        Assert.True(Math.Abs(Attacks(threshold) - Refused(threshold)) <= 1 / 30.0);
    }

    [Fact]
    public void Kinds_that_do_not_overlap_have_no_errors()
    {
        var trials = new PadTrials([BonaFide(0.8), BonaFide(0.9), Attack(0.1), Attack(0.2)]);
        Assert.Equal((0, 0.8), trials.EqualErrors());
        Assert.False(new PadTrials([BonaFide(0.8), Attack(null)]).HasBoth);
    }

    [Fact]
    public void The_curve_falls_for_attacks_and_rises_for_bona_fide_presentations()
    {
        var curve = new PadTrials([BonaFide(0.3), BonaFide(0.7), Attack(0.2), Attack(0.7)]).Curve();
        Assert.Equal([new(0.2, 1, 0), new(0.3, 0.5, 0), new(0.7, 0.5, 0.5), new(Math.BitIncrement(0.7), 0, 1)], curve);
    }

    [Fact]
    public void A_group_that_was_drawn_twice_counts_twice()
    {
        var trials = new PadTrials([BonaFide(0.1, "a"), BonaFide(0.9, "b"), Attack(0.5, group: "b")]);
        Assert.Equal(0.9, trials.ThresholdFor(0.5, [1, 1]));
        Assert.Equal(0.1, trials.ThresholdFor(0.5, [2, 1]));
    }
}
