using Semblance.Cli.Output;
using Semblance.Evaluation.Agreement;

namespace Semblance.Cli.Evaluating;

/// <summary>The agreement of two detectors in words and tables.</summary>
internal static class AgreementOutput
{
    private const int MissedShown = 20;

    public static void Print(AgreementReport report, string tested, string reference)
    {
        foreach (var line in Summary(report, tested, reference))
            Screen.Line(line);
        if (report.Bands.Count > 0)
            Screen.Table(["pixels", "faces", "found", "share"], report.Bands.Select(Row));
        foreach (var line in Missed(report))
            Screen.Line(line);
    }

    internal static IEnumerable<string> Summary(AgreementReport report, string tested, string reference)
    {
        yield return FormattableString.Invariant($"{report.Name}: {report.Pictures:N0} pictures; {tested} against {reference}, whose faces count from score {report.Options.MinReferenceScore} and {report.Options.MinFaceSide} pixels.");
        yield return report.Recall is { } recall
            ? FormattableString.Invariant($"Found {report.Found:N0} of {report.Faces:N0} faces: {Screen.Percent(recall.Value)} (95 % interval {Screen.Percent(recall.Low)} to {Screen.Percent(recall.High)}); {report.PicturesWithoutAny} pictures with such faces gave none at all.")
            : "The reference found no face of that kind.";
        if (report.MedianPointDifference is { } points)
            yield return $"Points differ by {Screen.Percent(points)} of the inter-eye distance (median; 95th percentile {Screen.Percent(report.HighPointDifference!.Value)}), boxes overlap by {Screen.Percent(report.MedianOverlap!.Value, 0)} (median).";
        yield return FormattableString.Invariant($"Boxes where the reference has none: {report.ExtraBoxes}.");
        if (report.FaceFreePictures > 0)
            yield return FormattableString.Invariant($"In {report.FaceFreePictures} pictures without faces: {report.FalseBoxesOfTested} boxes, the reference {report.FalseBoxesOfReference}.");
    }

    /// <summary>The first missed faces, and how many more there are.</summary>
    internal static IEnumerable<string> Missed(AgreementReport report)
    {
        foreach (var (file, face) in report.Missed.Take(MissedShown))
            yield return FormattableString.Invariant($"missed: {file}: {face.Box.X:0}, {face.Box.Y:0}, {face.Box.Width:0} x {face.Box.Height:0}: {face.Score:0.00}");
        if (report.Missed.Count > MissedShown)
            yield return FormattableString.Invariant($"and {report.Missed.Count - MissedShown} more (--json lists all)");
    }

    private static string[] Row(AgreementBand band) =>
    [
        band.BelowSide is { } below ? FormattableString.Invariant($"{band.FromSide:0} to {below:0}") : FormattableString.Invariant($"{band.FromSide:0} and more"),
        FormattableString.Invariant($"{band.Faces}"),
        FormattableString.Invariant($"{band.Found}"),
        Screen.Percent((double)band.Found / band.Faces),
    ];
}
