using Semblance.Evaluation.Tracking;
using static Semblance.UnitTests.Evaluation.Tracking.MadeTracks;

namespace Semblance.UnitTests.Evaluation.Tracking;

public sealed class FrameCoverTests
{
    [Fact]
    public void A_pair_stays_while_it_overlaps_though_another_box_lies_better()
    {
        // In frame 2 the old track is 3 pixels off (overlap 70 / 130 = 0.54), a new one exactly on the face: the old one keeps it, the new one is false.
        TrackBox[] result = [new(1, "old", Place(0)), new(2, "old", Place(0.15f)), new(2, "new", Place(0))];
        var covers = Covers(Join(Track("1", 0, 1, 2)), result);
        Assert.Equal(["old"], covers[1].CoveringIds, StringComparer.Ordinal);
    }

    [Fact]
    public void A_pair_is_remembered_over_a_gap()
    {
        TrackBox[] result = [new(1, "old", Place(0)), new(5, "old", Place(0.15f)), new(5, "new", Place(0))];
        Assert.Equal(["old"], Covers(Join(Track("1", 0, 1, 5)), result)[^1].CoveringIds, StringComparer.Ordinal);
    }

    [Fact]
    public void A_pair_that_no_longer_overlaps_is_given_up()
    {
        // 4 pixels off: 60 / 140 = 0.43.
        TrackBox[] result = [new(1, "old", Place(0)), new(2, "old", Place(0.2f)), new(2, "new", Place(0))];
        Assert.Equal(["new"], Covers(Join(Track("1", 0, 1, 2)), result)[1].CoveringIds, StringComparer.Ordinal);
    }

    [Fact]
    public void Of_two_faces_that_remember_a_track_the_later_has_it()
    {
        // "a" covered person 1, then person 2; in frame 3 both stand where "a" is.
        TrackBox[] truth = [new(1, "1", Place(0)), new(2, "2", Place(0)), new(3, "1", Place(0)), new(3, "2", Place(0.1f))];
        var last = Covers(truth, Join(Track("a", 0, 1, 3)))[^1];
        Assert.Null(last.BoxOf(truth[2]));
        Assert.Equal("a", last.BoxOf(truth[3])!.TrackId);
    }

    private static IReadOnlyList<FrameCover> Covers(TrackBox[] truth, TrackBox[] result) => FrameCover.Of(CountedFrame.Of(truth, result, new TrackingOptions()), 0.5);
}
