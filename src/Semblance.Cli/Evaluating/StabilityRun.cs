using Semblance.Cli.Output;
using Semblance.Cli.Pictures;
using Semblance.Detection;
using Semblance.Evaluation.Presentation;
using Semblance.Imaging;
using Semblance.Imaging.Codecs;

namespace Semblance.Cli.Evaluating;

/// <summary>Scores bona fide pictures again with another box, and after JPEG at other qualities (detection included).</summary>
internal static class StabilityRun
{
    /// <summary>Sizes of the face box, as shares of its own.</summary>
    private static readonly float[] Scales = [0.8f, 0.9f, 1.1f, 1.2f];

    /// <summary>Shifts of the face box in shares of its sides: along each axis, and along both.</summary>
    private static readonly (float X, float Y)[] Shifts = [(-0.1f, 0), (0.1f, 0), (0, -0.1f), (0, 0.1f), (-0.1f, -0.1f), (-0.1f, 0.1f), (0.1f, -0.1f), (0.1f, 0.1f)];

    private static readonly int[] JpegQualities = [60, 70, 80, 90, 95];

    public static async Task<VariedPresentation[]> RunAsync(FaceEngine engine, IReadOnlyList<ListedPresentation> listed, FaceEngineOptions options, CancellationToken cancellation)
    {
        var varied = new VariedPresentation?[listed.Count];
        var done = 0;
        await Screen.ProgressAsync("Changing what should not matter", async progress =>
        {
            await Parallel.ForAsync(0, listed.Count, new ParallelOptions { MaxDegreeOfParallelism = options.Inference.Parallelism, CancellationToken = cancellation }, async (i, token) =>
            {
                varied[i] = await VaryAsync(engine, listed[i], options.Limits, token);
                progress.Report((double)Interlocked.Increment(ref done) / listed.Count);
            });
            return done;
        });
        return [.. varied.OfType<VariedPresentation>()];
    }

    /// <summary>The face boxes of one kind of change.</summary>
    internal static IEnumerable<PixelBox> Scaled(PixelBox box) => Scales.Select(scale =>
        new PixelBox(box.Centre.X - (box.Width * scale / 2), box.Centre.Y - (box.Height * scale / 2), box.Width * scale, box.Height * scale));

    /// <summary>The face boxes of the other.</summary>
    internal static IEnumerable<PixelBox> Shifted(PixelBox box) => Shifts.Select(shift =>
        box with { X = box.X + (box.Width * shift.X), Y = box.Y + (box.Height * shift.Y) });

    /// <summary>Nothing for a picture that can't be read or shows no face: there is no decision that could change.</summary>
    private static async Task<VariedPresentation?> VaryAsync(FaceEngine engine, ListedPresentation listed, PictureLimits limits, CancellationToken cancellation)
    {
        var first = await PictureRun.AnalyseAsync(engine, listed.Path, PresentationRun.Request, cancellation);
        if (first.Analysis is not { Faces: [var face, ..] })
            return null;
        using var picture = PictureDecoder.Decode(await PictureFiles.ReadAsync(listed.Path, cancellation), limits);
        return new VariedPresentation(listed.Group, face.Liveness!.Score.Value, new Dictionary<string, IReadOnlyList<double?>>(StringComparer.Ordinal)
        {
            ["box_scale"] = await ScoresAsync(engine, picture, face.Detected, Scaled(face.Detected.Box), cancellation),
            ["box_shift"] = await ScoresAsync(engine, picture, face.Detected, Shifted(face.Detected.Box), cancellation),
            ["jpeg"] = await AfterJpegAsync(engine, picture.ToPixels(), cancellation),
        });
    }

    private static async Task<IReadOnlyList<double?>> ScoresAsync(FaceEngine engine, Picture picture, DetectedFace face, IEnumerable<PixelBox> boxes, CancellationToken cancellation)
    {
        var assessments = await engine.AssessLivenessAsync(picture, [.. boxes.Select(box => face with { Box = box })], cancellation);
        return [.. assessments.Select(assessment => (double?)assessment.Score.Value)];
    }

    private static async Task<IReadOnlyList<double?>> AfterJpegAsync(FaceEngine engine, PixelBlock pixels, CancellationToken cancellation)
    {
        var scores = new List<double?>();
        foreach (var quality in JpegQualities)
        {
            var analysis = await engine.AnalyseAsync(PictureEncoder.ToJpeg(pixels, quality), PresentationRun.Request, cancellation);
            scores.Add(analysis.Faces is [var face, ..] ? face.Liveness!.Score.Value : null);
        }

        return scores;
    }
}
