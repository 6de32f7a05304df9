using Semblance.Cli.Output;
using Semblance.Cli.Pictures;
using Semblance.Evaluation.Lists;
using Semblance.Evaluation.Samples;

namespace Semblance.Cli.Evaluating;

/// <summary>Makes the feature sets that an evaluation compares. A picture without a usable face is a failure to enrol, never left out.</summary>
internal static class SampleRun
{
    public static async Task<SampleSet> EnrolAsync(FaceEngine engine, IReadOnlyList<ListedSample> listed, AnalysisRequest request, int parallelism, CancellationToken cancellation)
    {
        var distinct = listed.DistinctBy(sample => sample.SampleId, StringComparer.Ordinal).ToArray();
        var results = await Screen.ProgressAsync("Making feature sets", progress =>
            PictureRun.AnalyseAsync(engine, [.. distinct.Select(sample => sample.Path)], request, parallelism, progress, cancellation));
        foreach (var result in results.Where(result => result.Analysis is null or { Faces.Count: 0 }).Take(20))
            Screen.Complain($"failure to enrol: {result.File}: {result.Error?.What ?? "no face was found"}");
        return new SampleSet(distinct.Select((sample, i) => ToSample(sample, results[i].Analysis)));
    }

    private static LabelledSample ToSample(ListedSample sample, FaceAnalysis? analysis)
    {
        var face = analysis is { Faces.Count: > 0 } ? analysis.Faces[0] : null;
        return new LabelledSample(sample.SampleId, sample.Subject, face?.Embedding is { } embedding ? embedding.Values.ToArray() : (ReadOnlyMemory<float>?)null, face?.Quality?.UnifiedQuality);
    }
}
