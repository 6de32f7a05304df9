using Semblance.Cli.Drawing;
using Semblance.Cli.Output;
using Semblance.Detection;
using Semblance.Embedding;
using Semblance.Explain;
using Semblance.Imaging;
using Semblance.Quality;

namespace Semblance.Cli.Reports;

/// <summary>Every stage of one picture on a page.</summary>
internal static class ExplainReport
{
    public static string Write(string file, FaceAnalysis analysis, Explanation explanation, FaceEngine engine)
    {
        var page = new HtmlPage($"What Semblance saw in {Path.GetFileName(file)}");
        var upright = explanation.Get<PixelBlock>(ExplanationKeys.UprightPicture)!;
        page.Paragraph($"Detector {engine.Detector.Name}, embedder {engine.Embedder.Name}{(engine.Model.Mirrored ? " with the mirrored crop averaged in" : string.Empty)}. The page holds the picture and its crops: treat it as you treat the picture.");
        page.Section("1. The upright picture", FormattableString.Invariant($"{analysis.Width} x {analysis.Height} pixels, {analysis.Format}{(analysis.IsDamaged ? ", from a damaged file" : string.Empty)}; worked on at {upright.Width} x {upright.Height}."));
        page.Pictures([(upright, ExplanationKeys.UprightPicture)]);
        page.Section("2. The faces", analysis.Faces.Count == 0 ? "No face was found." : "Points: orange on the subject's right, blue on the subject's left, white on the nose.");
        page.Pictures([(FaceDrawing.Mark(upright, analysis), ExplanationKeys.Detections)]);
        page.Table(["face", "box", "score", "inter-eye distance"], analysis.Faces.Select((face, i) => Row(face.Detected, i)));
        for (var i = 0; i < analysis.Faces.Count; i++)
            WriteFace(page, explanation, i, engine);
        return page.ToHtml();
    }

    private static string[] Row(DetectedFace face, int i) =>
    [
        FormattableString.Invariant($"{i + 1}"),
        FormattableString.Invariant($"{face.Box.X:0.0}, {face.Box.Y:0.0}, {face.Box.Width:0.0} x {face.Box.Height:0.0}"),
        FormattableString.Invariant($"{face.Score:0.000}"),
        FormattableString.Invariant($"{face.Landmarks.InterEyeDistancePixels:0.0} px"),
    ];

    private static void WriteFace(HtmlPage page, Explanation explanation, int face, FaceEngine engine)
    {
        page.Section(FormattableString.Invariant($"3.{face + 1} Face {face + 1}"));
        if (explanation.Get<PixelBlock>(ExplanationKeys.Crop(face)) is { } crop)
        {
            page.Pictures([(crop, ExplanationKeys.Crop(face))]);
            page.Paragraph(FormattableString.Invariant($"Aligned by five points; they stay {explanation.Get<float>(ExplanationKeys.AlignmentResidual(face)):0.0} crop pixels (root mean square) from where a frontal face has them."));
        }

        if (explanation.Get<QualityReport>(ExplanationKeys.Quality(face)) is { } quality)
            page.Bars([("Unified quality", quality.UnifiedQuality, string.Empty), .. quality.Components.Select(component => (MeasureName.AsTitle(component.Measure), component.Score, Words(component)))]);
        foreach (var refusal in explanation.Get<IReadOnlyList<QualityRefusal>>(ExplanationKeys.Refusals(face)) ?? [])
            page.Paragraph($"Refused: {refusal.Reason}. {refusal.Advice}");
        if (explanation.Get<FaceTemplate>(ExplanationKeys.Template(face)) is { } template)
            page.Paragraph(FormattableString.Invariant($"Template: {template.Dimension} numbers of {template.Element}, {template.Bytes.Length} bytes, of model {template.Model}."));
        page.Paragraph(engine.Calibration is { } calibration
            ? $"Scores of this model stand for error rates measured on {calibration.Source.Name}: {calibration.Source.NonMatedPairs:N0} non-mated pairs of {calibration.Source.People:N0} people."
            : "There is no calibration for this model and mode: its scores stand for no error rate.");
    }

    private static string Words(QualityComponent component) => component.Advice.Length == 0 ? component.Reason : $"{component.Reason}. {component.Advice}";
}
