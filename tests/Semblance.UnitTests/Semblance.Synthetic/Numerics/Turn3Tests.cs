using Semblance.Synthetic.Numerics;

namespace Semblance.UnitTests.Synthetic.Numerics;

public sealed class Turn3Tests
{
    [Fact]
    public void No_turn_moves_nothing() => Assert.Equal(new Vec3(1, 2, 3), Turn3.None.Apply(new Vec3(1, 2, 3)));

    [Fact]
    public void A_quarter_about_each_axis_takes_the_next_axis_to_the_one_after()
    {
        Near(new Vec3(0, 0, 1), Turn3.FromDegrees(90, 0, 0).Apply(new Vec3(0, 1, 0)));
        Near(new Vec3(1, 0, 0), Turn3.FromDegrees(0, 90, 0).Apply(new Vec3(0, 0, 1)));
        Near(new Vec3(0, 1, 0), Turn3.FromDegrees(0, 0, 90).Apply(new Vec3(1, 0, 0)));
    }

    [Fact]
    public void Undoing_leads_back_and_lengths_stay()
    {
        var (turn, place) = (Turn3.FromDegrees(20, -50, 130), new Vec3(3, -2, 7));
        Near(place, turn.Undo(turn.Apply(place)));
        Assert.Equal(place.Length, turn.Apply(place).Length, 1e-5f);
    }

    private static void Near(Vec3 expected, Vec3 found) => Assert.True((expected - found).Length < 1e-5f, $"{expected} is not {found}");
}
