using Semblance.Evaluation.Samples;
using Semblance.Evaluation.Scoring.Kernels;

namespace Semblance.Evaluation.Scoring;

/// <summary>Compares every two samples of each person.</summary>
internal static class MatedScores
{
    /// <summary>The pairs; without a score where a sample failed to enrol.</summary>
    public static IEnumerable<(LabelledSample First, LabelledSample Second, double? Score)> Of(SampleSet samples)
    {
        for (var a = 0; a < samples.Samples.Count; a++)
        {
            for (var b = a + 1; b < samples.Samples.Count && samples.SubjectOfSample[b] == samples.SubjectOfSample[a]; b++)
                yield return (samples.Samples[a], samples.Samples[b], Score(samples, samples.RowOf(a), samples.RowOf(b)));
        }
    }

    private static double? Score(SampleSet samples, int a, int b)
    {
        if (a < 0 || b < 0)
            return null;
        Span<float> score = stackalloc float[1];
        DotTile.Compute(samples.Rows(a, a + 1), samples.Rows(b, b + 1), samples.Stride, score);
        return score[0];
    }
}
