using Semblance.Evaluation.Scoring;

namespace Semblance.Evaluation.Rates;

/// <summary>Reads the DET curve off a score set: one point just above each non-mated score, and one below all that are known.</summary>
internal static class DetCurveMaker
{
    public static DetCurve Make(string name, ScoreSet scores) =>
        new(name, Points(scores), scores.MatedCount, scores.NonMatedCount, ofSearches: false);

    private static IEnumerable<DetPoint> Points(ScoreSet scores)
    {
        var (m, falseMatches) = (0, 0.0);
        for (var n = 0; n < scores.NonMated.Length;)
        {
            var score = scores.NonMated[n];
            while (m < scores.Mated.Length && scores.Mated[m] > score)
                m++;
            yield return Point(MathF.BitIncrement(score), m);
            for (; n < scores.NonMated.Length && scores.NonMated[n] == score; n++)
                falseMatches += scores.NonMatedWeight?[n] ?? 1;
        }
        if (scores.NonMated.Length == 0)
            yield break;
        while (m < scores.Mated.Length && scores.Mated[m] >= scores.NonMated[^1])
            m++;
        yield return Point(scores.NonMated[^1], m);

        // A thinned tail may count a hair more than there is.
        DetPoint Point(float threshold, int matches) => new(
            threshold, Math.Min(1, falseMatches / scores.NonMatedCount), 1 - (matches / (double)Math.Max(1, scores.MatedCount)));
    }
}
