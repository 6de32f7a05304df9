using Semblance.Cli.Output;
using Semblance.Cli.Pictures;
using Semblance.Evaluation.Discard;
using Semblance.Evaluation.Lists;
using Semblance.Evaluation.Samples;
using Semblance.Quality;

namespace Semblance.Cli.Evaluating;

/// <summary>Makes the feature sets that an evaluation compares. A picture without a usable face is a failure to enrol, never left out.</summary>
internal static class SampleRun
{
    public static async Task<SampleSet> EnrolAsync(FaceEngine engine, IReadOnlyList<ListedSample> listed, AnalysisRequest request, int parallelism, CancellationToken cancellation)
    {
        var analysed = await AnalyseAsync(engine, listed, request, parallelism, cancellation);
        return new SampleSet(analysed.Select(one => ToSample(one.Sample, one.Analysis)));
    }

    /// <summary>The same with the scores of all quality measures, unified quality first. A measure whose network is not installed is left out.</summary>
    public static async Task<(SampleSet Samples, IReadOnlyList<MeasuredQuality> Measures)> EnrolMeasuredAsync(
        FaceEngine engine, IReadOnlyList<ListedSample> listed, AnalysisRequest request, int parallelism, CancellationToken cancellation)
    {
        var analysed = await AnalyseAsync(engine, listed, request, parallelism, cancellation);
        var reports = analysed.Where(one => one.Analysis is { Faces.Count: > 0 }).ToDictionary(one => one.Sample.SampleId, one => one.Analysis!.Faces[0].Quality!, StringComparer.Ordinal);
        var components = Enum.GetValues<QualityMeasure>()
            .Select(measure => new MeasuredQuality(MeasureName.Of(measure), reports.Where(pair => pair.Value[measure] is not null).ToDictionary(pair => pair.Key, pair => (double)pair.Value[measure]!.Score, StringComparer.Ordinal)))
            .Where(measure => measure.ScoreOfSample.Count > 0);
        var unified = new MeasuredQuality(MeasureName.Unified, reports.ToDictionary(pair => pair.Key, pair => (double)pair.Value.UnifiedQuality, StringComparer.Ordinal));
        return (new SampleSet(analysed.Select(one => ToSample(one.Sample, one.Analysis))), [unified, .. components]);
    }

    private static async Task<(ListedSample Sample, FaceAnalysis? Analysis)[]> AnalyseAsync(FaceEngine engine, IReadOnlyList<ListedSample> listed, AnalysisRequest request, int parallelism, CancellationToken cancellation)
    {
        var distinct = listed.DistinctBy(sample => sample.SampleId, StringComparer.Ordinal).ToArray();
        var results = await Screen.ProgressAsync("Making feature sets", progress =>
            PictureRun.AnalyseAsync(engine, [.. distinct.Select(sample => sample.Path)], request, parallelism, progress, cancellation));
        foreach (var result in results.Where(result => result.Analysis is null or { Faces.Count: 0 }).Take(20))
            Screen.Complain($"failure to enrol: {result.File}: {result.Error?.What ?? "no face was found"}");
        return [.. distinct.Zip(results, (sample, result) => (sample, result.Analysis))];
    }

    private static LabelledSample ToSample(ListedSample sample, FaceAnalysis? analysis)
    {
        var face = analysis is { Faces.Count: > 0 } ? analysis.Faces[0] : null;
        return new LabelledSample(sample.SampleId, sample.Subject, face?.Embedding is { } embedding ? embedding.Values.ToArray() : (ReadOnlyMemory<float>?)null, face?.Quality?.UnifiedQuality);
    }
}
