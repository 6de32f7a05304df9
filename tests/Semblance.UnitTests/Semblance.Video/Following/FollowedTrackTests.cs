using Semblance.UnitTests.Video.BestShot;
using Semblance.Video.Following;

namespace Semblance.UnitTests.Video.Following;

public sealed class FollowedTrackTests
{
    private readonly FollowedTrack _track = new(new FollowOptions());

    [Fact]
    public void Shots_that_agree_are_worth_a_decision()
    {
        Offer(1, 60, axis: 0);
        Offer(2, 80, axis: 0);
        Assert.False(_track.Disagrees);
        Assert.False(_track.TakeDoubt());
        Assert.True(_track.TakeDecision());
    }

    [Fact]
    public void Shots_that_disagree_are_worth_none_and_are_told_once()
    {
        Offer(1, 60, axis: 0);
        Offer(2, 80, axis: 1);
        Assert.False(_track.TakeDecision());
        Assert.True(_track.TakeDoubt());
        Assert.False(_track.TakeDoubt());
    }

    [Fact]
    public void Better_shots_that_agree_take_the_place_of_the_odd_one()
    {
        Offer(1, 40, axis: 1);
        Offer(2, 60, axis: 0);
        Assert.True(_track.TakeDoubt());
        Offer(3, 70, axis: 0);
        Offer(4, 80, axis: 0);
        Assert.True(_track.TakeDecision());
        Assert.False(_track.TakeDoubt());
        Offer(5, 90, axis: 1);
        Assert.True(_track.TakeDoubt());
    }

    [Fact]
    public void A_track_that_is_parted_begins_anew_where_its_shots_disagree()
    {
        Offer(1, 60, axis: 0);
        Offer(2, 80, axis: 1);
        _track.Part();
        Assert.Empty(_track.Book.Shots);
        Offer(3, 30, axis: 0);
        Assert.True(_track.TakeDecision());
    }

    [Fact]
    public void A_track_that_is_parted_keeps_shots_that_agree()
    {
        Offer(1, 60, axis: 0);
        Offer(2, 80, axis: 0);
        _track.Part();
        Assert.Equal(2, _track.Book.Shots.Count);
    }

    private void Offer(int second, int quality, int axis) => Assert.True(_track.Book.Offer(MadeShot.Make(second, quality, yaw: 10 * second, axis: axis)));
}
