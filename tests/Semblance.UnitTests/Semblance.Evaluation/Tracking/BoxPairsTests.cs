using Semblance.Evaluation.Tracking;
using static Semblance.UnitTests.Evaluation.Tracking.MadeTracks;

namespace Semblance.UnitTests.Evaluation.Tracking;

public sealed class BoxPairsTests
{
    [Fact]
    public void Two_fair_pairs_go_before_one_good_pair()
    {
        // Box 0 lies exactly on face 0 and fairly on face 1; box 1 fairly on face 0 only. Taking the exact pair leaves face 1 alone.
        TrackBox[] faces = [new(1, "0", Place(0)), new(1, "1", Place(-0.15f))];
        TrackBox[] boxes = [new(1, "a", Place(0)), new(1, "b", Place(0.15f))];
        Assert.Equal([1, 0], BoxPairs.Of(faces, boxes, 0.5));
    }

    [Fact]
    public void Boxes_below_the_overlap_are_no_pair()
    {
        TrackBox[] faces = [new(1, "0", Place(0))];
        Assert.Equal([-1], BoxPairs.Of(faces, [new(1, "a", Place(0.2f))], 0.5)); // 0.43
        Assert.Equal([0], BoxPairs.Of(faces, [new(1, "a", Place(0.2f))], 0.4));
        Assert.Equal([-1], BoxPairs.Of(faces, [], 0.5));
    }
}
