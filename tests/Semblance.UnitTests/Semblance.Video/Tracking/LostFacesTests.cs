using Semblance.Video.Tracking;

namespace Semblance.UnitTests.Video.Tracking;

public sealed class LostFacesTests
{
    private readonly Random _random = new(3);

    [Fact]
    public void Only_who_was_seen_last_before_a_face_came_can_be_it()
    {
        var lost = Known(1, lastSeen: 5);
        var faces = new LostFaces(new TrackerOptions(), [lost], []);
        Assert.True(faces.IsAny(TimeSpan.FromSeconds(6)));
        Assert.False(faces.IsAny(TimeSpan.FromSeconds(5)));
        Assert.Same(lost, faces.Find(MadeWalker.Look(1, 0.1, _random), TimeSpan.FromSeconds(6), 0.4f)?.Track);
        Assert.Null(faces.Find(MadeWalker.Look(1, 0.1, _random), TimeSpan.FromSeconds(5), 0.4f));
    }

    [Fact]
    public void As_much_likeness_is_asked_for_as_is_said()
    {
        var faces = new LostFaces(new TrackerOptions(), [Known(1, lastSeen: 5)], []);
        // A cosine of about 0.72.
        var look = MadeWalker.Look(1, 0.9, _random);
        Assert.NotNull(faces.Find(look, TimeSpan.FromSeconds(6), 0.6f));
        Assert.Null(faces.Find(look, TimeSpan.FromSeconds(6), 0.9f));
    }

    private LiveTrack Known(int axis, double lastSeen)
    {
        var track = new LiveTrack(TimeSpan.Zero);
        track.See(MadeWalker.Face(MadeWalker.BoxAround(100, 100, 80)), TimeSpan.FromSeconds(lastSeen), isSure: true, isShared: false);
        track.Appearance.Learn(MadeWalker.Look(axis, 0.1, _random));
        return track;
    }
}
