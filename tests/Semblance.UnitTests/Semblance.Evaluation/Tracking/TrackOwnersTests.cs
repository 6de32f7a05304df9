using Semblance.Evaluation.Tracking;
using static Semblance.UnitTests.Evaluation.Tracking.MadeTracks;

namespace Semblance.UnitTests.Evaluation.Tracking;

public sealed class TrackOwnersTests
{
    [Fact]
    public void The_owner_is_who_is_covered_in_most_frames()
    {
        var truth = Join(Track("ada", 0, 1, 9), Track("ben", 1, 1, 9));
        var result = Join(Track("7", 0, 1, 4), Track("7", 1, 5, 9), Track("8", 0, 5, 9), Track("9", 5, 1, 9));
        var owners = TrackOwners.Of(truth, result);
        Assert.Equal(("ben", "ada"), (owners["7"], owners["8"]));
        Assert.False(owners.ContainsKey("9"));
    }

    [Fact]
    public void Of_equal_owners_the_first_is_taken() =>
        Assert.Equal("ada", TrackOwners.Of(Join(Track("ada", 0, 1, 2), Track("ben", 1, 3, 4)), Join(Track("7", 0, 1, 2), Track("7", 1, 3, 4)))["7"]);
}
