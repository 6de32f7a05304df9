using Semblance.Errors;
using Semblance.Imaging;
using Semblance.UnitTests.Models;
using Semblance.Video;
using Semblance.Video.BestShot;
using Semblance.Video.Following;
using Semblance.Video.Tracking;

namespace Semblance.UnitTests.Video.Following;

/// <summary>Frames with made faces through a made engine; <see cref="FrameFaces"/> goes along.</summary>
public sealed class FaceFollowerTests : IDisposable
{
    private static readonly FollowOptions Options = new()
    {
        Tracking = new TrackerOptions { OtherFace = -1 },
        Choice = new ShotChoiceOptions { MinPromise = 0 },
        Shots = new ShotBookOptions { MinQuality = 0 },
    };

    private readonly MadeModels _models = new();
    private readonly FaceEngine _engine;

    public FaceFollowerTests() => _engine = FaceEngine.Open(FollowOptions.ForEngine(new FaceEngineOptions { ModelFolder = _models.Folder, Detector = MadeModels.Detector, Embedder = MadeModels.Embedder }, Options.Tracking));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _engine.Dispose();
        _models.Dispose();
    }

    [Fact]
    public async Task A_face_gets_one_track_and_one_look_while_nothing_better_comes()
    {
        var follower = new FaceFollower(_engine, Options);
        var (looks, shots, tracks) = (new List<TrackLook>(), 0, new HashSet<TrackId>());
        for (var k = 0; k < 20; k++)
        {
            var followed = await FollowAsync(follower, 0.2 * k, static _ => true, new MadeMark(32, 64));
            looks.AddRange(followed.Looks);
            shots += followed.Shots.Count;
            tracks.UnionWith(followed.Tracks!.Seen.Select(static track => track.Id));
        }

        Assert.Equal([new TrackId(1)], tracks);
        Assert.Equal((new TrackId(1), _engine.Model), (Assert.Single(looks).Track, looks[0].Fused.Model));
        Assert.Equal(_engine.Statistics.FeatureSets, shots);
    }

    [Fact]
    public async Task Pixels_are_held_only_where_they_are_asked_for()
    {
        var plain = await FollowAsync(await SeenOnceAsync(Options), 0.2, static _ => true, new MadeMark(32, 64));
        Assert.Null(Assert.Single(plain.Shots).Shot.Crop);
        var held = await FollowAsync(await SeenOnceAsync(Options with { HoldsFaces = true }), 0.2, static _ => true, new MadeMark(32, 64));
        var face = Assert.Single(held.Shots).Shot.Crop!;
        Assert.Equal((160, 160), (face.Width, face.Height));
    }

    [Fact]
    public async Task Whoever_wants_no_decision_pays_for_one_feature_set_a_track()
    {
        var follower = new FaceFollower(_engine, Options);
        for (var k = 0; k < 20; k++)
            Assert.Empty((await FollowAsync(follower, 0.2 * k, static _ => false, new MadeMark(32, 64), new MadeMark(200, 64, Tint: 60))).Looks);
        Assert.Equal(2, follower.Tracks.Count);
        Assert.Equal(2, _engine.Statistics.FeatureSets);
    }

    [Fact]
    public async Task In_frames_between_two_detections_faces_are_not_looked_for()
    {
        var follower = new FaceFollower(_engine, Options);
        var asked = 0;
        for (var k = 0; k < 50; k++)
            asked += (await FollowAsync(follower, 0.04 * k, static _ => true, new MadeMark(32, 64))).Tracks is null ? 0 : 1;
        Assert.Equal(10, asked);
    }

    [Fact]
    public async Task An_ended_track_leaves_nothing_behind()
    {
        var follower = new FaceFollower(_engine, Options with { Tracking = Options.Tracking with { MaxGap = TimeSpan.FromSeconds(0.5), Reappearance = TimeSpan.FromSeconds(0.5) } });
        for (var k = 0; k < 5; k++)
            await FollowAsync(follower, 0.2 * k, static _ => true, new MadeMark(32, 64));
        var ended = new List<Track>();
        for (var k = 5; k < 15; k++)
            ended.AddRange((await FollowAsync(follower, 0.2 * k, static _ => true)).Tracks!.Ended);
        Assert.Single(ended);
        Assert.Empty(follower.Tracks);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(double.NaN)]
    [InlineData(61)]
    public void A_rate_that_is_none_is_refused(double perSecond) =>
        Assert.Equal(ErrorCode.OptionOutOfRange, Assert.Throws<SemblanceException>(() => new FaceFollower(_engine, Options with { DetectionsPerSecond = perSecond })).Code);

    private async Task<FaceFollower> SeenOnceAsync(FollowOptions options)
    {
        var follower = new FaceFollower(_engine, options);
        await FollowAsync(follower, 0, static _ => true, new MadeMark(32, 64));
        return follower;
    }

    private static async Task<FollowedFrame> FollowAsync(FaceFollower follower, double seconds, Func<TrackId, bool> wantsLook, params MadeMark[] marks)
    {
        using var frame = new VideoFrame(Picture.FromRgb(MadeMark.Pixels(320, 320, marks), 320, 320), 0, TimeSpan.FromSeconds(seconds), DateTimeOffset.UnixEpoch);
        return await follower.FollowAsync(frame, wantsLook, Cancel);
    }
}
