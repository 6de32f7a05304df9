using Semblance.Video.Tracking;

namespace Semblance.UnitTests.Video.Tracking;

public sealed class LiveTrackTests
{
    [Fact]
    public void Motion_lasts_for_the_gap_and_to_the_next_frame_however_late_it_is()
    {
        var (track, gap) = (Seen(0), TimeSpan.FromSeconds(1));
        Assert.True(track.HasMotionAt(TimeSpan.FromSeconds(5), gap));
        track.Miss();
        Assert.True(track.HasMotionAt(TimeSpan.FromSeconds(1), gap));
        Assert.False(track.HasMotionAt(TimeSpan.FromSeconds(1.1), gap));
    }

    [Fact]
    public void Void_motion_comes_back_with_the_next_look()
    {
        var track = Seen(0);
        track.Confirm(new TrackId(1));
        track.VoidMotion();
        Assert.Equal(TrackState.Lost, track.State);
        Assert.False(track.HasMotionAt(TimeSpan.FromSeconds(0.2), TimeSpan.FromSeconds(1)));
        track.See(MadeWalker.Face(MadeWalker.BoxAround(900, 100, 80)), TimeSpan.FromSeconds(0.2), isSure: true, isShared: false);
        Assert.True(track.HasMotionAt(TimeSpan.FromSeconds(0.4), TimeSpan.FromSeconds(1)));
        Assert.Equal(900, track.At(TimeSpan.FromSeconds(0.2)).BoxAt(TimeSpan.FromSeconds(0.4)).Centre.X, 1f);
    }

    [Fact]
    public void A_track_that_was_ever_alone_on_its_head_is_no_shadow()
    {
        var track = new LiveTrack(TimeSpan.Zero);
        track.See(MadeWalker.Face(MadeWalker.BoxAround(0, 0, 80)), TimeSpan.Zero, isSure: true, isShared: true);
        Assert.True(track.IsShadow);
        Assert.False(track.WouldBeConfirmed(new TrackerOptions(), isShared: true));
        Assert.True(track.WouldBeConfirmed(new TrackerOptions(), isShared: false));
        track.See(MadeWalker.Face(MadeWalker.BoxAround(0, 0, 80)), TimeSpan.FromSeconds(1), isSure: true, isShared: false);
        Assert.False(track.IsShadow);
    }

    [Fact]
    public void A_resumed_track_keeps_its_first_look_and_counts_all()
    {
        var (old, newer) = (Seen(0), Seen(10));
        old.Confirm(new TrackId(1));
        old.Miss();
        old.Resume(newer);
        Assert.Equal((TrackState.Confirmed, TimeSpan.Zero, TimeSpan.FromSeconds(10), 2), (old.State, old.FirstSeen, old.LastSeen, old.Hits));
    }

    [Fact]
    public void A_predicted_box_goes_on_and_a_seen_one_is_as_detected()
    {
        var track = Seen(0);
        for (var k = 1; k < 5; k++)
            track.See(MadeWalker.Face(MadeWalker.BoxAround(100 + (20 * k), 100, 80)), TimeSpan.FromSeconds(0.2 * k), isSure: true, isShared: false);
        track.Confirm(new TrackId(1));
        Assert.Equal(180, track.At(TimeSpan.FromSeconds(0.8)).Box.Centre.X, 0.01f);
        track.Miss();
        // A step of 20 more pixels; the filter's speed is a little behind the true one.
        Assert.InRange(track.At(TimeSpan.FromSeconds(1)).Box.Centre.X, 192, 204);
    }

    private static LiveTrack Seen(double second)
    {
        var track = new LiveTrack(TimeSpan.FromSeconds(second));
        track.See(MadeWalker.Face(MadeWalker.BoxAround(100, 100, 80)), TimeSpan.FromSeconds(second), isSure: true, isShared: false);
        return track;
    }
}
