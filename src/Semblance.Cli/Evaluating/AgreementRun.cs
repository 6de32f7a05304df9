using Semblance.Cli.Output;
using Semblance.Cli.Pictures;
using Semblance.Detection;
using Semblance.Evaluation.Agreement;

namespace Semblance.Cli.Evaluating;

/// <summary>Sends the same pictures through engines with different detectors.</summary>
internal static class AgreementRun
{
    /// <summary>What one detector finds, and its whole name.</summary>
    public static async Task<(string Detector, PictureResult[] Results)> DetectAsync(FaceEngineOptions options, IReadOnlyList<string> files, CancellationToken cancellation)
    {
        using var engine = FaceEngine.Open(options);
        var results = await Screen.ProgressAsync($"Looking for faces with {engine.Detector.Name}", progress =>
            PictureRun.AnalyseAsync(engine, files, AnalysisRequest.DetectOnly, options.Inference.Parallelism, progress, cancellation));
        return (engine.Detector.Name, results);
    }

    /// <summary>Each picture as both saw it. A picture that can't be read is named and left out: no detector saw it.</summary>
    public static IReadOnlyList<AgreementSample> Pair(string folder, PictureResult[] reference, PictureResult[] tested, string? faceFree)
    {
        foreach (var result in reference.Where(result => result.Error is not null))
            Screen.Complain($"left out: {result.File}: {result.Error!.What}");
        return [.. reference.Zip(tested).Where(pair => pair.First.Analysis is not null && pair.Second.Analysis is not null).Select(pair => new AgreementSample(
            Path.GetRelativePath(folder, pair.First.File),
            Faces(pair.First),
            Faces(pair.Second),
            faceFree is not null && Path.GetFileName(pair.First.File).Contains(faceFree, StringComparison.OrdinalIgnoreCase)))];
    }

    private static DetectedFace[] Faces(PictureResult result) => [.. result.Analysis!.Faces.Select(face => face.Detected)];
}
