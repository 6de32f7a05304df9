using Semblance.Cli.Output;
using Semblance.Cli.Pictures;
using Semblance.Cli.Reports;
using Semblance.Comparison;
using Semblance.Errors;
using Semblance.Imaging.Codecs;
using Semblance.Video;
using Semblance.Video.Sources;

namespace Semblance.Cli.Recordings;

/// <summary>Where and when a face was found, as a page with a small picture of each visit, cut from the film again: no picture is kept.</summary>
internal static class RecordingReport
{
    public static async Task<string> WriteAsync(string probe, string gallery, IReadOnlyList<FoundVisit> found, CancellationToken cancellation)
    {
        var page = new HtmlPage("Where and when");
        page.Paragraph($"Visits of recorded films in the gallery '{gallery}' that look like the face of {Path.GetFileName(probe)}. The search is on record.");
        page.Warning("A match is a lead and no proof: look at each film before you act on it.");
        foreach (var film in found.GroupBy(static one => one.Film, StringComparer.Ordinal))
        {
            var faces = new List<PageFace>();
            foreach (var one in film.OrderBy(static one => one.Visit.From))
                faces.Add(await FaceAsync(one, cancellation));
            page.Section(Path.GetFileName(film.Key));
            page.Groups([new PageCard(film.Key, $"{faces.Count} visits", faces)]);
        }

        return page.ToHtml();
    }

    private static async Task<PageFace> FaceAsync(FoundVisit found, CancellationToken cancellation)
    {
        var when = $"{RecordedVisit.Clock(found.Visit.From)} to {RecordedVisit.Clock(found.Visit.Until)}";
        var rate = $"FPIR {Screen.Rate(found.Candidate.FalsePositiveIdentificationRate.Value)}";
        var verdict = found.Candidate.Outcome.Decision == Decision.Match ? new PageVerdict(PageTone.Good, "match") : new PageVerdict(PageTone.Unsure, "look closely");
        return new PageFace(await ThumbnailAsync(found, cancellation), $"{when}, {rate}", $"A face at {when}") { Verdict = verdict };
    }

    /// <summary>Nothing where the film is not there any more.</summary>
    private static async Task<byte[]?> ThumbnailAsync(FoundVisit found, CancellationToken cancellation)
    {
        try
        {
            await using var source = FrameSources.Open(VideoSource.Parse(found.Film), new FrameDemand { From = TimeSpan.FromSeconds(Math.Max(0, found.Visit.Best - 0.02)) }, TimeProvider.System);
            using var frame = await source.NextAsync(cancellation);
            return frame is null ? null : PictureEncoder.ToJpeg(frame.Picture.Cut(FaceThumbnail.Square(frame.Picture, found.Visit.Box), FaceThumbnail.Side, FaceThumbnail.Side), quality: 82);
        }
        catch (SemblanceException)
        {
            return null;
        }
    }
}
