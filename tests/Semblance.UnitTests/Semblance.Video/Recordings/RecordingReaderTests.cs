using Semblance.Errors;
using Semblance.Imaging;
using Semblance.Imaging.Codecs;
using Semblance.UnitTests.Models;
using Semblance.Video;
using Semblance.Video.BestShot;
using Semblance.Video.Following;
using Semblance.Video.Recordings;
using Semblance.Video.Tracking;

namespace Semblance.UnitTests.Video.Recordings;

public sealed class RecordingReaderTests : IDisposable
{
    private static readonly FollowOptions Options = new()
    {
        DetectionsPerSecond = 25,
        Tracking = new TrackerOptions { OtherFace = -1, Reappearance = TimeSpan.FromSeconds(1) },
        Choice = new ShotChoiceOptions { MinPromise = 0 },
        Shots = new ShotBookOptions { MinQuality = 0 },
    };

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("semblance-recording-");
    private readonly MadeModels _models = new();

    public void Dispose()
    {
        _folder.Delete(recursive: true);
        _models.Dispose();
    }

    [Fact]
    public async Task Who_left_and_who_stayed_to_the_end_are_both_told()
    {
        for (var k = 0; k < 60; k++)
            Write(k, k < 10 ? [new MadeMark(32, 64), new MadeMark(200, 64, Tint: 60)] : [new MadeMark(200, 64, Tint: 60)]);
        using var engine = FaceEngine.Open(FollowOptions.ForEngine(new FaceEngineOptions { ModelFolder = _models.Folder, Detector = MadeModels.Detector, Embedder = MadeModels.Embedder }, Options.Tracking));
        var visits = await new RecordingReader(engine, Options, TimeProvider.System).ReadAsync(VideoSource.Parse(_folder.FullName), TestContext.Current.CancellationToken);
        Assert.Equal([(0, 0.36), (0, 2.36)], visits.Select(static visit => (visit.Track.FirstSeen.TotalSeconds, visit.Track.LastSeen.TotalSeconds)).Order());
        Assert.All(visits, visit => Assert.Equal(engine.Model, visit.Fused.Model));
    }

    [Fact]
    public async Task What_has_no_end_is_refused()
    {
        using var engine = FaceEngine.Open(new FaceEngineOptions { ModelFolder = _models.Folder, Detector = MadeModels.Detector, Embedder = MadeModels.Embedder });
        var refusal = await Assert.ThrowsAsync<SemblanceException>(() => new RecordingReader(engine, Options, TimeProvider.System).ReadAsync(VideoSource.Parse("rtsp://camera/1"), TestContext.Current.CancellationToken));
        Assert.Equal(ErrorCode.VideoUnreadable, refusal.Code);
    }

    private void Write(int number, MadeMark[] marks) =>
        File.WriteAllBytes(Path.Combine(_folder.FullName, FormattableString.Invariant($"{number:000}.png")), PictureEncoder.ToPng(new PixelBlock(MadeMark.Pixels(320, 320, marks), 320, 320)));
}
