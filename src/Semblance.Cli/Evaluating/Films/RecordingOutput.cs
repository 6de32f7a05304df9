using System.Text.Json;
using Semblance.Cli.Output;
using Semblance.Evaluation.Tracking;

namespace Semblance.Cli.Evaluating.Films;

/// <summary>How a recording was followed, as tables and as JSON.</summary>
internal sealed class RecordingOutput(RecordingOrder order, RecordingRun run, TrackingReport report, TrackingReport atOnce, string detector)
{
    public void Print()
    {
        Screen.Line(FormattableString.Invariant($"{order.Source.Shown}: {run.Frames} frames, faces looked for in {run.Looked.Count} of them ({order.PerSecond} a second, {detector}). {(order.IsEveryFrame ? "Every frame counts, with predicted boxes in those between." : "Only the frames in which faces were looked for count.")}"));
        Screen.Table(["figure", "value"],
        [
            ["IDF1", Share(report.Ids.F1)],
            ["IDF1 by the numbers that were told in each frame", Share(atOnce.Ids.F1)],
            ["true tracks, result tracks, tracks on no face", FormattableString.Invariant($"{report.Tracks.Count}, {report.ResultTracks}, {report.FalseTracks}")],
            ["mostly tracked, mostly lost", FormattableString.Invariant($"{report.MostlyTracked}, {report.MostlyLost}")],
            .. Rows(report.Ids, report.Clear),
        ]);
        Screen.Table(["true track", "covered", "by whom"], report.Tracks.Select(track => new[]
        {
            track.TrackId,
            FormattableString.Invariant($"{track.CoveredFrames} of {track.Frames}"),
            string.Join(", ", track.Stretches.Select(stretch => FormattableString.Invariant($"{stretch.FirstFrame}-{stretch.LastFrame}: {stretch.ResultId ?? "missed"}"))),
        }));
    }

    public string ToJson() => JsonText.Of(new
    {
        Source = order.Source.Shown,
        Detector = detector,
        DetectionsPerSecond = order.PerSecond,
        FramesCounted = order.IsEveryFrame ? "all" : "looked_at",
        FramesOfSource = run.Frames,
        FramesLookedAt = run.Looked.Count,
        Idf1AtOnce = atOnce.Ids.F1,
        Tracking = JsonDocument.Parse(report.ToJson()).RootElement,
    });

    /// <summary>The rows that a recording and made films have in common.</summary>
    internal static IEnumerable<string[]> Rows(IdFigures ids, ClearFigures clear)
    {
        yield return ["IDP, IDR", $"{Share(ids.Precision)}, {Share(ids.Recall)}"];
        yield return ["faces, boxes", FormattableString.Invariant($"{ids.TruthBoxes}, {ids.ResultBoxes}")];
        yield return ["misses", Counted(clear.Misses, clear.TruthBoxes)];
        yield return ["false boxes", Counted(clear.FalseBoxes, ids.ResultBoxes)];
        yield return ["switches, fragmentations", FormattableString.Invariant($"{clear.Switches}, {clear.Fragmentations}")];
        yield return ["MOTA, mean overlap", $"{Share(clear.Accuracy)}, {Share(clear.MeanOverlap)}"];
    }

    internal static string Share(double? share) => share is { } known ? Screen.Number(known, "0.0000") : "-";

    private static string Counted(int count, int trials) => trials == 0 ? Screen.Number(count, "0") : FormattableString.Invariant($"{count} of {trials} ({Screen.Percent((double)count / trials)})");
}
