using Semblance.Cli.Pictures;
using Semblance.Evaluation.Lists;
using Semblance.Evaluation.Scoring;
using Semblance.Explain;
using Semblance.Imaging;

namespace Semblance.Cli.Reports;

/// <summary>The hardest pairs of an evaluation as a page to look at: wrong labels and wrong faces show at once.</summary>
internal static class HardPairsReport
{
    public static async Task<string> WriteAsync(string name, IReadOnlyList<HardPair> pairs, IReadOnlyList<ListedSample> listed, FaceEngine engine, FaceSelection face, CancellationToken cancellation)
    {
        var page = new HtmlPage($"The hardest pairs of {name}");
        page.Paragraph("Each pair with the picture and the aligned crop that was compared. The page holds pictures of people: treat it as you treat them.");
        var path = listed.DistinctBy(sample => sample.SampleId, StringComparer.Ordinal).ToDictionary(sample => sample.SampleId, sample => sample.Path, StringComparer.Ordinal);
        foreach (var kind in pairs.GroupBy(pair => pair.IsMated))
        {
            page.Section(kind.Key ? "Mated pairs with the lowest scores" : "Non-mated pairs with the highest scores");
            foreach (var pair in kind)
            {
                page.Paragraph(FormattableString.Invariant($"{pair.Score:0.0000}  {pair.First}  |  {pair.Second}"));
                page.Pictures([.. await ShowAsync(path[pair.First], engine, face, cancellation), .. await ShowAsync(path[pair.Second], engine, face, cancellation)]);
            }
        }

        return page.ToHtml();
    }

    private static async Task<IEnumerable<(PixelBlock Pixels, string Caption)>> ShowAsync(string file, FaceEngine engine, FaceSelection face, CancellationToken cancellation)
    {
        var explanation = new Explanation();
        var result = await PictureRun.AnalyseAsync(engine, file, new AnalysisRequest { Faces = face, Explanation = explanation }, cancellation);
        var quality = result.Analysis is { Faces.Count: > 0 } found ? found.Faces[0].Quality?.UnifiedQuality : null;
        var shown = new[] { (explanation.Get<PixelBlock>(ExplanationKeys.UprightPicture), Path.GetFileName(file)), (explanation.Get<PixelBlock>(ExplanationKeys.Crop(0)), FormattableString.Invariant($"quality {quality}")) };
        return shown.Where(picture => picture.Item1 is not null).Select(picture => (picture.Item1!, picture.Item2));
    }
}
