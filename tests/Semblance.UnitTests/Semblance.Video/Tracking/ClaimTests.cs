using Semblance.Video.Geometry;
using Semblance.Video.Tracking;

namespace Semblance.UnitTests.Video.Tracking;

public sealed class ClaimTests
{
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(0.2);

    [Fact]
    public void A_face_as_predicted_costs_nothing() => Assert.InRange(Claim.Of(Standing(10), MadeWalker.BoxAround(100, 100, 80), false, 2.5).Cost, 0, 0.02);

    [Fact]
    public void The_gate_is_wide_for_a_young_track_and_narrow_for_an_old_one()
    {
        // 1.5 faces away.
        var far = MadeWalker.BoxAround(220, 100, 80);
        Assert.True(double.IsFinite(Claim.Of(Standing(1), far, false, 2.5).Cost));
        Assert.True(double.IsPositiveInfinity(Claim.Of(Standing(10), far, false, 2.5).Cost));
    }

    [Fact]
    public void Nobody_jumps_further_than_the_limit() => Assert.True(double.IsPositiveInfinity(Claim.Of(Standing(1), MadeWalker.BoxAround(100 + (2.6 * 80), 100, 80), false, 2.5).Cost));

    [Fact]
    public void A_face_of_another_size_is_not_the_same() => Assert.True(double.IsPositiveInfinity(Claim.Of(Standing(10), MadeWalker.BoxAround(100, 100, 160), false, 2.5).Cost));

    [Fact]
    public void Costs_grow_with_each_difference_and_stay_within_one()
    {
        var motion = Standing(3);
        double Cost(double dx, float size) => Claim.Of(motion, MadeWalker.BoxAround(100 + dx, 100, size), false, 2.5).Cost;
        Assert.True(Cost(0, 80) < Cost(20, 80) && Cost(20, 80) < Cost(60, 80));
        Assert.True(Cost(0, 80) < Cost(0, 95));
        for (var dx = 0; dx < 300; dx += 5)
            Assert.True(Cost(dx, 80) is <= 1 or double.PositiveInfinity);
    }

    [Fact]
    public void A_track_without_a_number_yields()
    {
        var face = MadeWalker.BoxAround(110, 100, 80);
        Assert.True(Claim.Of(Standing(3), face, true, 2.5).Cost > Claim.Of(Standing(3), face, false, 2.5).Cost);
    }

    [Fact]
    public void A_jump_is_measured_in_faces() => Assert.Equal(0.5, Claim.Of(Standing(3), MadeWalker.BoxAround(140, 100, 80), false, 2.5).Jump, 2);

    private static BoxMotion Standing(int looks)
    {
        var motion = BoxMotion.Start(MadeWalker.BoxAround(100, 100, 80), TimeSpan.Zero);
        for (var k = 1; k < looks; k++)
            motion = motion.At(k * Step).With(MadeWalker.BoxAround(100, 100, 80), isSure: true);
        return motion.At(looks * Step);
    }
}
