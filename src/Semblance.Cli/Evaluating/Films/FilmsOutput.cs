using System.Text.Json;
using Semblance.Cli.Output;
using Semblance.Cli.Synthesizing;
using Semblance.Comparison;
using Semblance.Evaluation.Naming;
using Semblance.Evaluation.Tracking;

namespace Semblance.Cli.Evaluating.Films;

/// <summary>What came of the films together, as tables and as JSON.</summary>
internal sealed class FilmsOutput(FilmOrder order, IReadOnlyList<FilmResult> films, Calibration calibration, string detector)
{
    private readonly TrackingSum _sum = new([.. films.Select(film => film.Tracking)]);

    private readonly TrackingSum _everything = new([.. films.Select(film => film.Everything)]);

    private readonly TrackingSum _atOnce = new([.. films.Select(film => film.AtOnce)]);

    private readonly NamingReport[] _naming = [.. order.Rates.Select((rate, k) => new NamingReport(rate, [.. films.SelectMany(film => film.Naming[k].Tracks)]))];

    public void Print()
    {
        Screen.Line(FormattableString.Invariant($"{films.Count} films of {People} people who belong to nobody, {films.Sum(film => film.Frames)} frames at {order.PerSecond} a second; faces are looked for in each ({detector})."));
        Screen.Line(FormattableString.Invariant($"Must be found: faces of which {Screen.Percent(_sum.Films[0].Options.MinVisibility, 0)} can be seen and that are turned by {FilmTruth.MostYawDegrees} degrees at most. All: those of which {Screen.Percent(FilmOrder.LeastVisibility, 0)} can be seen, however turned."));
        Screen.Table(["figure", "must be found", "all"], TrackingRows(_sum).Zip(TrackingRows(_everything), static (one, all) => new[] { one[0], one[1], all[1] }));
        Screen.Line($"IDF1 by the numbers that were told in each frame, without what was known only later: {RecordingOutput.Share(_atOnce.Ids.F1)}.");
        if (_naming.Length == 0)
            return;
        Screen.Line(FormattableString.Invariant($"{films.Sum(film => film.Enrolled)} people enrolled, each in the gallery of their film from up to {FilmGallery.References} portraits ({films.Sum(film => film.FailuresToEnrol)} failures to enrol); the others are strangers. Scores by: {calibration.Source.Name}."));
        Screen.Table(["tracks", .. _naming.Select(report => $"FPIR {Screen.Rate(report.FalsePositiveIdentificationRate)} a visit")], NamingRows());
        foreach (var (report, track) in _naming.SelectMany(report => report.Tracks.Where(track => track.IsNamedWrong).Select(track => (report, track))))
            Screen.Line($"Wrong at {Screen.Rate(report.FalsePositiveIdentificationRate)}: {track.Film}, track {track.TrackId}, is {track.Owner ?? "nobody"}, was named {string.Join(", then ", track.Names)}.");
    }

    public string ToJson() => JsonText.Of(new
    {
        Films = films.Count,
        People,
        FramesPerSecond = order.PerSecond,
        FramesCounted = "looked_at",
        Frames = films.Sum(film => film.Frames),
        Detector = detector,
        Tracking = TrackingJson(_sum),
        TrackingAtOnce = TrackingJson(_atOnce),
        TrackingOfAll = TrackingJson(_everything),
        MostYawDegrees = FilmTruth.MostYawDegrees,
        Calibration = order.Rates.Count == 0 ? null : calibration.Source.Name,
        Enrolled = order.Rates.Count == 0 ? (int?)null : films.Sum(film => film.Enrolled),
        FailuresToEnrol = order.Rates.Count == 0 ? (int?)null : films.Sum(film => film.FailuresToEnrol),
        Naming = _naming.Select(NamingJson),
        EachFilm = films.Select(film => JsonDocument.Parse(film.Tracking.ToJson()).RootElement),
    });

    private static IEnumerable<string[]> TrackingRows(TrackingSum sum)
    {
        var (ids, clear) = (sum.Ids, sum.Clear);
        yield return ["IDF1", RecordingOutput.Share(ids.F1)];
        if (sum.F1OfFilms is { } mean)
            yield return ["mean IDF1 of the films", $"{Screen.Number(mean.Value, "0.0000")} ({Screen.Number(mean.Low, "0.0000")} to {Screen.Number(mean.High, "0.0000")})"];
        yield return ["people, tracks, tracks on no face", FormattableString.Invariant($"{sum.TruthTracks}, {sum.ResultTracks}, {sum.FalseTracks}")];
        yield return ["mostly tracked, mostly lost", FormattableString.Invariant($"{sum.MostlyTracked}, {sum.MostlyLost}")];
        foreach (var row in RecordingOutput.Rows(ids, clear))
            yield return row;
    }

    private int People => films.Sum(film => film.People);

    private IEnumerable<string[]> NamingRows()
    {
        yield return Row("named wrong, of all", report => report.NamedWrong);
        yield return Row("strangers named", report => report.StrangersNamed);
        yield return Row("strangers unknown", report => report.StrangersUnknown);
        yield return Row("enrolled named right", report => report.NamedRight);
        yield return Row("enrolled named as others", report => report.EnrolledNamedWrong);
        yield return Row("enrolled unknown", report => report.EnrolledUnknown);
        yield return Row("enrolled left to a human", report => report.EnrolledUndecided);
        yield return Row("enrolled without an answer", report => report.EnrolledWithoutAnswer);
        yield return Row("enrolled people seen well and named", report => report.PeopleNamed);
        yield return ["first good frame to name, median, 95 %", .. _naming.Select(report => FormattableString.Invariant($"{Seconds(report.WaitOf(0.5))}, {Seconds(report.WaitOf(0.95))} ({report.Waits.Count})"))];
    }

    private string[] Row(string what, Func<NamingReport, NamingShare> share) => [what, .. _naming.Select(report => Words(share(report)))];

    private static string Words(NamingShare share) => share.Rate is { } rate
        ? FormattableString.Invariant($"{share.Count} of {share.Trials}: {Screen.Percent(rate.Value)} ({Screen.Percent(rate.Low)} to {Screen.Percent(rate.High)})")
        : "none";

    private static string Seconds(TimeSpan? time) => time is { } known ? Screen.Number(known.TotalSeconds, "0.0") + " s" : "-";

    private static object TrackingJson(TrackingSum sum) => new
    {
        MinOverlap = sum.Films[0].Options.MinOverlap,
        MinVisibility = sum.Films[0].Options.MinVisibility,
        Idf1 = sum.Ids.F1,
        Idp = sum.Ids.Precision,
        Idr = sum.Ids.Recall,
        MeanIdf1OfFilms = sum.F1OfFilms?.Value,
        MeanIdf1OfFilmsInterval = sum.F1OfFilms is { } mean ? new[] { mean.Low, mean.High } : null,
        Mota = sum.Clear.Accuracy,
        sum.Clear.MeanOverlap,
        sum.Ids.TruthBoxes,
        sum.Ids.ResultBoxes,
        IdAgreed = sum.Ids.Agreed,
        sum.Clear.Misses,
        sum.Clear.FalseBoxes,
        sum.Clear.Switches,
        sum.Clear.Fragmentations,
        sum.TruthTracks,
        sum.ResultTracks,
        sum.FalseTracks,
        sum.MostlyTracked,
        sum.MostlyLost,
    };

    private static object NamingJson(NamingReport report) => new
    {
        Fpir = report.FalsePositiveIdentificationRate,
        NamedWrong = ShareJson(report.NamedWrong),
        StrangersNamed = ShareJson(report.StrangersNamed),
        StrangersUnknown = ShareJson(report.StrangersUnknown),
        NamedRight = ShareJson(report.NamedRight),
        EnrolledNamedWrong = ShareJson(report.EnrolledNamedWrong),
        EnrolledUnknown = ShareJson(report.EnrolledUnknown),
        EnrolledUndecided = ShareJson(report.EnrolledUndecided),
        EnrolledWithoutAnswer = ShareJson(report.EnrolledWithoutAnswer),
        PeopleNamed = ShareJson(report.PeopleNamed),
        WaitsS = report.Waits.Select(wait => wait.TotalSeconds),
        WaitMedianS = report.WaitOf(0.5)?.TotalSeconds,
        Wait95S = report.WaitOf(0.95)?.TotalSeconds,
        Wrong = report.Tracks.Where(track => track.IsNamedWrong).Select(track => new { track.Film, Track = track.TrackId, track.Owner, track.IsEnrolled, track.Names }),
    };

    private static object ShareJson(NamingShare share) => new { share.Count, share.Trials, Rate = share.Rate?.Value, Interval = share.Rate is { } rate ? new[] { rate.Low, rate.High } : null };
}
