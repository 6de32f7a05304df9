using Semblance.Cli.Output;
using Semblance.Cli.Pictures;
using Semblance.Evaluation.Presentation;

namespace Semblance.Cli.Evaluating;

/// <summary>Sends labelled presentations through an engine; of each picture the largest face counts.</summary>
internal static class PresentationRun
{
    /// <summary>What is asked of the engine.</summary>
    public static AnalysisRequest Request { get; } = AnalysisRequest.DetectOnly with { AssessLiveness = true, Faces = FaceSelection.Largest };

    /// <summary>The scores, and the threshold that the models' cards give. A picture that can't be read is named and counts as one without a face.</summary>
    public static async Task<(ScoredPresentation[] Scored, double Threshold)> ScoreAsync(FaceEngine engine, IReadOnlyList<ListedPresentation> listed, int parallelism, CancellationToken cancellation)
    {
        var results = await Screen.ProgressAsync("Looking for attacks", progress =>
            PictureRun.AnalyseAsync(engine, [.. listed.Select(one => one.Path)], Request, parallelism, progress, cancellation));
        foreach (var result in results.Where(result => result.Error is not null).Take(20))
            Screen.Complain($"counted as without a face: {result.File}: {result.Error!.What}");
        var judged = results.Select(result => result.Analysis is { Faces.Count: > 0 } found ? found.Faces[0].Liveness : null).ToArray();
        var scored = listed.Zip(judged, (one, liveness) => new ScoredPresentation(one, liveness?.Score.Value, liveness?.IsTooTight ?? false));
        return ([.. scored], judged.FirstOrDefault(liveness => liveness is not null)?.Threshold.Score ?? 0.5);
    }

    /// <summary>What reports call a system: its networks.</summary>
    public static string NameOf(FaceEngine engine) => string.Join('+', engine.LivenessModels.Select(card => card.Name));
}
