using Semblance.Evaluation.Lists;
using Semblance.Evaluation.Samples;
using Semblance.Evaluation.Scoring.Kernels;

namespace Semblance.Evaluation.Scoring;

/// <summary>Compares the pairs of a list.</summary>
internal static class ListScores
{
    /// <summary>One score for each pair, in the list's order; people are numbered as in the set.</summary>
    public static PairScore[] Compare(PairList list, SampleSet samples)
    {
        var scores = new PairScore[list.Pairs.Count];
        Span<float> score = stackalloc float[1];
        for (var k = 0; k < scores.Length; k++)
        {
            var pair = list.Pairs[k];
            var (a, b) = (samples.IndexOf(pair.First), samples.IndexOf(pair.Second));
            var (rowA, rowB) = (samples.RowOf(a), samples.RowOf(b));
            score[0] = float.NaN;
            if (rowA >= 0 && rowB >= 0)
                DotTile.Compute(samples.Rows(rowA, rowA + 1), samples.Rows(rowB, rowB + 1), samples.Stride, score);
            scores[k] = new PairScore(score[0], pair.Mated, pair.Fold, samples.SubjectOfSample[a], samples.SubjectOfSample[b]);
        }
        return scores;
    }

    /// <summary>Sorts the scores of a list.</summary>
    public static ScoreSet ToSet(PairScore[] scores, int subjects)
    {
        var mated = scores.Where(s => s.Mated && !s.Failed).OrderByDescending(s => s.Score).ToArray();
        var nonMated = scores.Where(s => !s.Mated && !s.Failed).OrderByDescending(s => s.Score).ToArray();
        return new ScoreSet
        {
            Mated = Array.ConvertAll(mated, s => s.Score),
            MatedSubject = Array.ConvertAll(mated, s => s.First),
            FailedMatedSubject = [.. scores.Where(s => s.Mated && s.Failed).Select(s => s.First)],
            NonMated = Array.ConvertAll(nonMated, s => s.Score),
            NonMatedFirst = Array.ConvertAll(nonMated, s => s.First),
            NonMatedSecond = Array.ConvertAll(nonMated, s => s.Second),
            NonMatedCount = nonMated.Length,
            FailedNonMated = scores.Count(s => !s.Mated && s.Failed),
            Subjects = subjects,
        };
    }
}
