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

    [Fact]
    public void Each_usable_shot_is_told_once_also_one_that_is_not_among_the_best()
    {
        Offer(1, 60, axis: 0);
        Assert.Equal(60, _track.TakeShot()!.Quality.UnifiedQuality);
        Assert.Null(_track.TakeShot());
        Assert.False(_track.Take(MadeShot.Make(1.2, 50, yaw: 10, axis: 0)));
        Assert.Equal(50, _track.TakeShot()!.Quality.UnifiedQuality);
        Assert.False(_track.Take(MadeShot.Make(3, 19, yaw: 40, axis: 0)));
        Assert.Null(_track.TakeShot());
    }

    [Fact]
    public void Of_shots_that_nobody_wanted_the_best_waits()
    {
        Offer(1, 60, axis: 0);
        Offer(2, 80, axis: 0);
        Offer(3, 70, axis: 0);
        Assert.Equal(80, _track.TakeShot()!.Quality.UnifiedQuality);
    }

    [Fact]
    public void No_shot_is_told_while_they_disagree()
    {
        Offer(1, 60, axis: 0);
        Offer(2, 80, axis: 1);
        Assert.Null(_track.TakeShot());
    }

    [Fact]
    public void What_a_newer_track_has_not_told_is_told_by_the_older_that_it_turned_out_to_be()
    {
        Offer(1, 60, axis: 0);
        Assert.NotNull(_track.TakeShot());
        var newer = new FollowedTrack(new FollowOptions());
        newer.Take(MadeShot.Make(5, 70, yaw: 50, axis: 0));
        _track.TakeOver(newer);
        Assert.Equal((70, 2), (_track.TakeShot()!.Quality.UnifiedQuality, _track.Book.Shots.Count));
    }

    private void Offer(int second, int quality, int axis) => Assert.True(_track.Take(MadeShot.Make(second, quality, yaw: 10 * second, axis: axis)));
}
