using Semblance.Comparison;
using Semblance.Recognition.Bands;
using Semblance.Recognition.Identify;
using Semblance.Recognition.Indexing;
using Semblance.UnitTests.Comparison;
using static Semblance.UnitTests.Recognition.MadeReferences;

namespace Semblance.UnitTests.Recognition.Bands;

/// <summary>The table says FMR 1e-2 at 0.2 and 1e-3 at 0.3, each sure to within the half and the double of it.</summary>
public sealed class BandOfTests
{
    private static readonly DecisionThreshold Threshold = DecisionThreshold.ForFmr(CalibrationTables.Straight, 1e-2);

    [Theory]
    [InlineData(0.35, ScoreBand.StrongMatch)]
    [InlineData(0.31, ScoreBand.StrongMatch)]
    [InlineData(0.28, ScoreBand.Match)]
    [InlineData(0.24, ScoreBand.Match)]
    [InlineData(0.2, ScoreBand.AskHuman)]
    [InlineData(0.1, ScoreBand.Unknown)]
    public void A_comparison_is_strong_where_a_tenth_of_the_rate_would_have_been_met(double score, ScoreBand band) => Assert.Equal(band, BandOf.Comparison(Outcome(score)));

    [Fact]
    public void A_comparison_with_nobody_is_unknown() => Assert.Equal(ScoreBand.Unknown, BandOf.Comparison(null));

    [Fact]
    public void A_strong_score_that_a_human_has_to_look_at_is_no_match() =>
        Assert.Equal(ScoreBand.AskHuman, BandOf.Comparison(Threshold.Decide(CalibrationTables.Score(0.4), [new DecisionLimit("The picture is dark.", LimitEffect.ForbidsMatch)])));

    [Theory]
    [InlineData(Verdict.Match, 0.0009, ScoreBand.StrongMatch)]
    [InlineData(Verdict.Match, 0.0011, ScoreBand.Match)]
    [InlineData(Verdict.AskHuman, 0.0009, ScoreBand.AskHuman)]
    [InlineData(Verdict.Unknown, 0.0009, ScoreBand.Unknown)]
    public void A_searchs_answer_goes_by_its_verdict_first(Verdict verdict, double rate, ScoreBand band) => Assert.Equal(band, BandOf.Answer(Answer(verdict, rate), 1e-2));

    [Fact]
    public void Of_a_match_only_the_best_candidate_is_one()
    {
        var answer = Answer(Verdict.Match, 0.0009);
        Assert.Equal(
            [ScoreBand.StrongMatch, ScoreBand.AskHuman, ScoreBand.Unknown],
            answer.Candidates.Select(candidate => BandOf.Candidate(answer, candidate, 1e-2)));
    }

    private static DecisionOutcome Outcome(double score) => Threshold.Decide(CalibrationTables.Score(score));

    private static Identification Answer(Verdict verdict, double rate) => new(
        verdict, [Candidate(1, 0.35, rate), Candidate(2, 0.28, rate * 2), Candidate(3, 0.05, rate * 3)], Threshold, null, []);

    private static JudgedCandidate Candidate(int rank, double score, double rate) =>
        new(rank, new GalleryCandidate(Subject(rank), Reference(rank), CalibrationTables.Score(score)), Outcome(score), new RateEstimate(rate, rate, rate));
}
