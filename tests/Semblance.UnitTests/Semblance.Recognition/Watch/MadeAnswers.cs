using Semblance.Comparison;
using Semblance.Recognition.Identify;
using Semblance.Recognition.Indexing;
using Semblance.UnitTests.Comparison;
using static Semblance.UnitTests.Recognition.MadeReferences;

namespace Semblance.UnitTests.Recognition.Watch;

/// <summary>Answers of searches, as a test wants them.</summary>
internal static class MadeAnswers
{
    public static Identification Match(int subject, double fpir = 1e-5)
    {
        var answer = Answer(Verdict.Match);
        var score = new ComparisonScore(0.6f, CalibrationTables.Model);
        var found = new GalleryCandidate(Subject(subject), Reference(subject), score);
        return answer with { Candidates = [new JudgedCandidate(1, found, answer.Threshold.Decide(score), new RateEstimate(fpir, fpir, fpir))] };
    }

    public static Identification Answer(Verdict verdict) => new(verdict, [], DecisionThreshold.ForFmr(CalibrationTables.Straight, 1e-3), null, ["said by a test"]);
}
