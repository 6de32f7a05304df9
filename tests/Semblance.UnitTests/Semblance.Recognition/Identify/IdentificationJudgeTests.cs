using Semblance.Comparison;
using Semblance.Recognition.Identify;
using Semblance.Recognition.Indexing;
using Semblance.Recognition.Rooms;
using Semblance.UnitTests.Comparison;
using Semblance.Vault.Constraints;
using Semblance.Vault.Galleries;

using static Semblance.UnitTests.Recognition.MadeReferences;

namespace Semblance.UnitTests.Recognition.Identify;

/// <summary>The table says FMR 1e-3 at 0.3, sure to within the half and the double of it.</summary>
public sealed class IdentificationJudgeTests
{
    private const double Margin = 0.05;

    [Fact]
    public void A_high_score_alone_is_a_match_with_the_rate_that_it_stands_for()
    {
        var answer = Judge(LookAlikes.None, 0.45, 0.1);
        Assert.Equal((Verdict.Match, Subject(1)), (answer.Verdict, answer.SubjectId));
        Assert.Contains(answer.Reasons, static reason => reason.StartsWith("Of searches by strangers in a gallery of 5 references, at most 5.0e-4", StringComparison.Ordinal));
    }

    [Fact]
    public void A_low_score_is_nobody()
    {
        var answer = Judge(LookAlikes.None, 0.1, 0.05);
        Assert.Equal(Verdict.Unknown, answer.Verdict);
        Assert.Null(answer.SubjectId);
    }

    [Fact]
    public void A_gallery_in_which_nobody_may_be_found_says_so()
    {
        var answer = Judge(LookAlikes.None);
        Assert.Equal((Verdict.Unknown, 0), (answer.Verdict, answer.Candidates.Count));
        Assert.Equal(["Nobody in the gallery can be found today."], answer.Reasons);
    }

    [Fact]
    public void A_floor_that_nobody_reaches_says_so_with_what_is_wrong_with_the_probe()
    {
        var threshold = DecisionThreshold.ForFmr(CalibrationTables.Straight, 1e-3);
        var answer = new IdentificationJudge(threshold, Margin, LookAlikes.None).Judge(new GallerySearch([], 5, 1) { CountsAnybody = true }, new DecisionLimit("The probe is tiny.", LimitEffect.ForbidsMatch));
        Assert.Equal((Verdict.Unknown, 0, null), (answer.Verdict, answer.Candidates.Count, answer.SubjectId));
        Assert.Equal(
            [FormattableString.Invariant($"Nobody in a gallery of 5 references reaches the score {threshold.Interval.Low:0.0000}; below it a score is clearly lower than the threshold 0.3000."), "The probe is tiny."],
            answer.Reasons);
    }

    [Fact]
    public void Two_subjects_that_are_both_likely_are_a_question_for_a_human()
    {
        var answer = Judge(LookAlikes.None, 0.45, 0.42);
        Assert.Equal(Verdict.AskHuman, answer.Verdict);
        Assert.Equal(0.03, answer.Margin!.Value.Difference, 1e-6);
        Assert.Contains(answer.Reasons, static reason => reason.StartsWith("A second subject scores only 0.030 below, where 0.050 is asked for", StringComparison.Ordinal));
    }

    [Fact]
    public void A_wide_margin_decides_even_when_the_second_subject_is_above_the_threshold() =>
        Assert.Equal(Verdict.Match, Judge(LookAlikes.None, 0.45, 0.39).Verdict);

    [Fact]
    public void Look_alikes_need_twice_the_margin()
    {
        var twins = new LookAlikes([Constraint.Different(ConstraintId.From(new Guid("11111111-1111-4111-8111-111111111111")), GalleryId.From(new Guid("22222222-2222-4222-8222-222222222222")), Subject(2), Subject(1))]);
        Assert.Equal(Verdict.AskHuman, Judge(twins, 0.45, 0.37).Verdict);
        Assert.Equal(Verdict.Match, Judge(twins, 0.45, 0.34).Verdict);
    }

    [Fact]
    public void A_score_within_the_thresholds_uncertainty_is_a_question_for_a_human() =>
        Assert.Equal(Verdict.AskHuman, Judge(LookAlikes.None, 0.301, 0.0).Verdict);

    [Fact]
    public void A_weak_probe_can_not_be_called_nobody()
    {
        var answer = Judge([new DecisionLimit("The probe is blurred.")], LookAlikes.None, 0.1);
        Assert.Equal(Verdict.AskHuman, answer.Verdict);
        Assert.Contains("The probe is blurred.", answer.Reasons, StringComparer.Ordinal);
    }

    /// <summary>Several references of one subject stand first: the margin is that to the next subject, on the list or not.</summary>
    [Theory]
    [InlineData(0.44, Verdict.AskHuman)]
    [InlineData(0.38, Verdict.Match)]
    public void References_of_one_subject_are_no_rivals_of_each_other(double rival, Verdict expected)
    {
        GalleryCandidate[] own = [Candidate(1, 1, 0.45), Candidate(1, 2, 0.449)];
        Assert.Equal(expected, Judge(new GallerySearch([.. own, Candidate(2, 3, rival)], 5, 1)).Verdict);
        var answer = Judge(new GallerySearch(own, 5, 1) { Rival = Candidate(2, 3, rival) });
        Assert.Equal((expected, 2), (answer.Verdict, answer.Candidates.Count));
        Assert.Equal(0.45 - rival, answer.Margin!.Value.Difference, 1e-6);
        Assert.Null(Judge(new GallerySearch(own, 5, 1)).Margin);
    }

    private static GalleryCandidate Candidate(int subject, int reference, double score) => new(Subject(subject), Reference(reference), CalibrationTables.Score(score));

    private static Identification Judge(GallerySearch search) => new IdentificationJudge(DecisionThreshold.ForFmr(CalibrationTables.Straight, 1e-3), Margin, LookAlikes.None).Judge(search);

    private static Identification Judge(LookAlikes lookAlikes, params double[] scores) => Judge([], lookAlikes, scores);

    private static Identification Judge(DecisionLimit[] limits, LookAlikes lookAlikes, params double[] scores)
    {
        var threshold = DecisionThreshold.ForFmr(CalibrationTables.Straight, 1e-3);
        var candidates = scores.Select((score, i) => new GalleryCandidate(Subject(i + 1), Reference(i + 1), CalibrationTables.Score(score))).ToArray();
        return new IdentificationJudge(threshold, Margin, lookAlikes).Judge(new GallerySearch(candidates, 5, 1), limits);
    }
}
