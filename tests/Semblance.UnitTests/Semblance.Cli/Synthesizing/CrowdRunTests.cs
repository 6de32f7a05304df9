using Semblance.Cli.Synthesizing;
using Semblance.Evaluation.Tracking;
using Semblance.Imaging.Codecs;
using Semblance.Synthetic.Crowd;

namespace Semblance.UnitTests.Cli.Synthesizing;

public sealed class CrowdRunTests
{
    [Fact]
    public async Task Frames_and_truth_are_what_the_film_gives()
    {
        var folder = Directory.CreateTempSubdirectory("semblance-crowd-").FullName;
        var order = new CrowdOrder(3, 2, 3, 1, IsPng: true);
        Assert.Equal(3, await CrowdRun.WriteAsync(order, folder, new Progress<double>(), TestContext.Current.CancellationToken));
        Assert.Equal(["000001.png", "000002.png", "000003.png", "truth.txt"], Directory.GetFiles(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal), StringComparer.Ordinal);

        using var frame = CrowdFilm.FromSeed(3, new CrowdOptions { People = 2 }).At(TimeSpan.FromSeconds(2));
        using var written = PictureDecoder.Decode(await File.ReadAllBytesAsync(Path.Combine(folder, "000003.png"), TestContext.Current.CancellationToken));
        Assert.Equal(frame.Picture.ToPixels().Rgb.ToArray(), written.ToPixels().Rgb.ToArray());
        var boxes = TrackList.ReadTruth(Path.Combine(folder, CrowdRun.TruthName)).Where(box => box.Frame == 3).ToArray();
        Assert.NotEmpty(boxes);
        Assert.Equal(frame.Faces.Select(face => FilmTruth.NameOf(face.Seed)), boxes.Select(box => box.TrackId), StringComparer.Ordinal);
        Assert.Equal(frame.Faces[0].Box.X, boxes[0].Box.X, 0.01f);
        Assert.Equal(frame.Faces[0].Visibility, boxes[0].Visibility, 0.001);
        Directory.Delete(folder, recursive: true);
    }
}
