using Semblance.Evaluation.Lists;
using Semblance.Evaluation.Samples;
using Semblance.Evaluation.Scoring.Kernels;

namespace Semblance.Evaluation.Scoring;

/// <summary>Compares mated pairs: every two samples of each person, or those of a list.</summary>
internal static class MatedScores
{
    /// <summary>All pairs, as places in the set; without a score where a sample failed to enrol.</summary>
    public static IEnumerable<(int First, int Second, double? Score)> Of(SampleSet samples)
    {
        for (var a = 0; a < samples.Samples.Count; a++)
        {
            for (var b = a + 1; b < samples.Samples.Count && samples.SubjectOfSample[b] == samples.SubjectOfSample[a]; b++)
                yield return (a, b, Score(samples, samples.RowOf(a), samples.RowOf(b)));
        }
    }

    /// <summary>The mated pairs of a list, as places in the set; without a score where a sample failed to enrol.</summary>
    public static IEnumerable<(int First, int Second, double? Score)> Of(SampleSet samples, PairList list) =>
        list.Pairs.Where(pair => pair.Mated).Select(pair =>
        {
            var (a, b) = (samples.IndexOf(pair.First), samples.IndexOf(pair.Second));
            return (a, b, Score(samples, samples.RowOf(a), samples.RowOf(b)));
        });

    private static double? Score(SampleSet samples, int a, int b)
    {
        if (a < 0 || b < 0)
            return null;
        Span<float> score = stackalloc float[1];
        DotTile.Compute(samples.Rows(a, a + 1), samples.Rows(b, b + 1), samples.Stride, score);
        return score[0];
    }
}
