using Semblance.Evaluation.Tracking;
using static Semblance.UnitTests.Evaluation.Tracking.MadeTracks;

namespace Semblance.UnitTests.Evaluation.Tracking;

public sealed class CountedFrameTests
{
    private static readonly TrackingOptions Usual = new();

    [Theory]
    [InlineData(0.24, false, 0)]
    [InlineData(0.25, false, 1)]
    [InlineData(1, true, 0)]
    public void Hidden_and_ignored_faces_are_neither_missed_nor_false(double visibility, bool isIgnored, int counted)
    {
        TrackBox[] truth = [new TrackBox(1, "1", Place(0)) { Visibility = visibility, IsIgnored = isIgnored }];
        var missed = Assert.Single(CountedFrame.Of(truth, [], Usual));
        Assert.Equal(counted, missed.Truth.Count);
        var covered = Assert.Single(CountedFrame.Of(truth, Join(Track("a", 0, 1, 1)), Usual));
        Assert.Equal((counted, counted), (covered.Truth.Count, covered.Result.Count));
    }

    [Fact]
    public void One_hidden_face_excuses_one_box()
    {
        TrackBox[] truth = [new TrackBox(1, "1", Place(0)) { Visibility = 0 }];
        var frame = Assert.Single(CountedFrame.Of(truth, Join(Track("a", 0, 1, 1), Track("b", 0.1f, 1, 1)), Usual));
        Assert.Equal("b", Assert.Single(frame.Result).TrackId);
    }

    [Fact]
    public void A_box_on_a_face_that_counts_is_not_taken_away_by_a_hidden_one_behind()
    {
        // The hidden face lies exactly under the box, the one in front is a pixel off.
        TrackBox[] truth = [new TrackBox(1, "front", Place(0.05f)), new TrackBox(1, "behind", Place(0)) { Visibility = 0.1 }];
        var frame = Assert.Single(CountedFrame.Of(truth, Join(Track("a", 0, 1, 1)), Usual));
        Assert.Single(frame.Result);
        Assert.Equal("front", Assert.Single(frame.Truth).TrackId);
    }

    [Fact]
    public void Frames_come_in_their_order_and_may_lack_either_side()
    {
        var frames = CountedFrame.Of(Join(Track("1", 0, 5, 5), Track("1", 0, 2, 2)), Join(Track("a", 0, 3, 3)), Usual);
        Assert.Equal([(2, 1, 0), (3, 0, 1), (5, 1, 0)], frames.Select(frame => (frame.Number, frame.Truth.Count, frame.Result.Count)));
    }

    [Fact]
    public void Two_boxes_of_a_track_in_a_frame_and_a_frame_0_are_refused()
    {
        Assert.Throws<ArgumentException>(() => CountedFrame.Of(Join(Track("1", 0, 1, 1), Track("1", 4, 1, 1)), [], Usual));
        Assert.Throws<ArgumentException>(() => CountedFrame.Of([], Join(Track("1", 0, 0, 1)), Usual));
    }
}
