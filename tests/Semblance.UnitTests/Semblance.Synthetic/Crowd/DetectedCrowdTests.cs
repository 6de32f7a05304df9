using Semblance.Imaging;
using Semblance.Synthetic.Crowd;

namespace Semblance.UnitTests.Synthetic.Crowd;

/// <summary>What a real detector makes of a film.</summary>
public sealed class DetectedCrowdTests
{
    [Fact]
    public async Task Faces_that_nobody_hides_are_found_where_they_are_and_none_else()
    {
        using var engine = OpenOrSkip();
        var (open, found, boxes, extra) = (0, 0, 0, 0);
        foreach (var frame in CrowdFilm.FromSeed(1, new CrowdOptions { People = 12 }).Frames(1, 12))
        {
            using (frame)
            {
                var seen = (await engine.AnalyseAsync(frame.Picture, AnalysisRequest.DetectOnly, TestContext.Current.CancellationToken)).Faces.Select(face => face.Detected.Box).ToArray();
                var clear = frame.Faces.Where(face => face.Visibility > 0.98f && Math.Abs(face.Pose.YawDegrees) < 45 && face.Box.IntersectionArea(new PixelBox(0, 0, 1_280, 720)) > face.Box.Area * 0.999f).ToArray();
                open += clear.Length;
                found += clear.Count(face => seen.Any(box => box.OverlapWith(face.Box) > 0.5f));
                boxes += seen.Length;
                extra += seen.Count(box => frame.Faces.All(face => box.OverlapWith(face.Box) < 0.2f));
            }
        }

        Assert.True(open >= 20);
        Assert.True(found >= 0.85 * open, $"{found} of {open}");
        Assert.True(extra <= 0.05 * boxes, $"{extra} of {boxes}");
    }

    private static FaceEngine OpenOrSkip()
    {
        if (Environment.GetEnvironmentVariable("SEMBLANCE_MODELS") is not { Length: > 0 } folder || !Directory.Exists(folder))
            Assert.Skip("No models are at hand: name their folder in SEMBLANCE_MODELS.");
        return FaceEngine.Open();
    }
}
