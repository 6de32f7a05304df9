using Semblance.Synthetic.Motion;
using Semblance.Synthetic.Views;

namespace Semblance.UnitTests.Synthetic.Motion;

public sealed class MotionTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan[] Moments = [.. Enumerable.Range(0, 400).Select(k => TimeSpan.FromMilliseconds(20 * k))];

    [Fact]
    public void A_head_turns_there_and_back()
    {
        var turn = new HeadTurn(-30, 20, 2 * Second);
        Assert.Equal(-30, Yaw(turn, TimeSpan.Zero), 1e-3f);
        Assert.Equal(20, Yaw(turn, Second), 1e-3f);
        Assert.Equal(-30, Yaw(turn, 2 * Second), 1e-3f);
        Assert.Equal(Yaw(turn, 0.5 * Second), Yaw(turn, 1.5 * Second), 1e-3f);
    }

    [Fact]
    public void Eyes_are_open_but_for_a_moment_in_each_period()
    {
        var blinking = new Blinking(3 * Second);
        var openings = Moments.Select(time => blinking.At(time, SyntheticView.Portrait).Expression.EyeOpening).ToArray();
        Assert.True(openings.Min() < 0.1f);
        Assert.Equal(0.9, openings.Count(opening => opening == 1) / (double)openings.Length, 0.03); // 0.3 of 3 seconds are the blink
        Assert.Equal(1, openings[0]);
    }

    [Fact]
    public void A_period_shorter_than_a_blink_counts_as_a_blink() =>
        Assert.Equal(new Blinking(Blinking.Length).At(Second, SyntheticView.Portrait), new Blinking(TimeSpan.FromMilliseconds(1)).At(Second, SyntheticView.Portrait));

    [Fact]
    public void A_mouth_that_speaks_opens_and_shuts_and_never_jumps()
    {
        var speaking = new Speaking(3);
        var jaws = Moments.Select(time => speaking.At(time, SyntheticView.Portrait).Expression.JawOpen).ToArray();
        Assert.True(jaws.Max() > 0.3f);
        Assert.Equal(0, jaws.Min(), 1e-3f);
        Assert.All(jaws.Zip(jaws.Skip(1)), pair => Assert.True(MathF.Abs(pair.First - pair.Second) < 0.21f)); // a syllable of 240 ms opens by at most 0.6 in half of that, steepest at its ends
        Assert.NotEqual(jaws, Moments.Select(time => new Speaking(4).At(time, SyntheticView.Portrait).Expression.JawOpen));
    }

    [Fact]
    public void Whoever_walks_past_comes_nearer_and_stops()
    {
        var walk = new WalkPast(4 * Second);
        var heads = Moments.Select(time => walk.At(time, SyntheticView.Portrait).Camera).ToArray();
        Assert.Equal(walk.StartShare, heads[0].HeadShare, 1e-5f);
        Assert.Equal(walk.EndShare, heads[^1].HeadShare, 1e-5f);
        Assert.All(heads.Zip(heads.Skip(1)), pair => Assert.True(pair.First.HeadShare <= pair.Second.HeadShare));
        Assert.Equal(walk.FromX, heads[0].OffsetX, 1e-5f);
        Assert.Equal(walk.ToX, heads[^1].OffsetX, 1e-5f);
        Assert.Equal(heads[^1], heads[^2]);
    }

    [Fact]
    public void A_time_before_the_start_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new HeadTurn(0, 1, Second).At(-Second, SyntheticView.Portrait));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Speaking(1).At(-Second, SyntheticView.Portrait));
        Assert.Throws<ArgumentOutOfRangeException>(() => new WalkPast(Second).At(-Second, SyntheticView.Portrait));
        Assert.Throws<ArgumentOutOfRangeException>(() => new HeadTurn(0, 1, TimeSpan.Zero).At(Second, SyntheticView.Portrait));
    }

    [Fact]
    public void Phases_run_from_0_to_1_and_start_again_and_shares_end_at_1()
    {
        Assert.Equal(0.25, MotionTime.Phase(TimeSpan.FromSeconds(9), 4 * Second), 1e-9);
        Assert.Equal(0.5f, MotionTime.Share(Second, 2 * Second));
        Assert.Equal(1, MotionTime.Share(9 * Second, 2 * Second));
    }

    private static float Yaw(HeadTurn turn, TimeSpan time) => turn.At(time, SyntheticView.Portrait).Pose.YawDegrees;
}
