using Semblance.Evaluation.Tracking;
using static Semblance.UnitTests.Evaluation.Tracking.MadeTracks;

namespace Semblance.UnitTests.Evaluation.Tracking;

public sealed class IdAssignmentTests
{
    [Fact]
    public void A_result_track_goes_to_one_true_track_alone()
    {
        // "a" covers person 1 for two frames and person 2 for three: it goes to 2, and 1 has nobody.
        var found = Assign(Join(Track("1", 0, 1, 2), Track("2", 1, 3, 5)), Join(Track("a", 0, 1, 2), Track("a", 1, 3, 5)));
        Assert.Equal(3, found.Agreed);
        Assert.Equal("a", Assert.Single(found.ResultOfTruth, pair => string.Equals(pair.Key, "2", StringComparison.Ordinal)).Value);
        Assert.Single(found.ResultOfTruth);
    }

    [Fact]
    public void Boxes_that_do_not_overlap_enough_do_not_agree() => Assert.Equal(0, Assign(Join(Track("1", 0, 1, 5)), Join(Track("a", 0.2f, 1, 5))).Agreed); // 0.43

    private static IdAssignment Assign(TrackBox[] truth, TrackBox[] result) => IdAssignment.Of(CountedFrame.Of(truth, result, new TrackingOptions()), 0.5);
}
