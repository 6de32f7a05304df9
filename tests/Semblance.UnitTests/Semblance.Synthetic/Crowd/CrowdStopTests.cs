using Semblance.Synthetic.Crowd;

namespace Semblance.UnitTests.Synthetic.Crowd;

public sealed class CrowdStopTests
{
    private static readonly CrowdStop Stop = new(At: 2, Stands: 1, Eases: 0.5);

    [Fact]
    public void Nobody_walks_while_they_stand_and_the_way_takes_as_much_longer_as_it_says()
    {
        Assert.Equal(1.9, Stop.WalkedAt(1.9), 9);
        Assert.Equal(Stop.WalkedAt(2.5), Stop.WalkedAt(3.5), 9);
        Assert.Equal(0, Stop.PaceAt(3));
        Assert.Equal(10 - Stop.Costs, Stop.WalkedAt(10), 9);
        Assert.Equal(1.5, Stop.Costs);
    }

    [Fact]
    public void The_pace_is_how_fast_the_way_goes_and_never_jumps()
    {
        for (var t = 1.5; t < 4.5; t += 0.01)
        {
            Assert.Equal((Stop.WalkedAt(t + 1e-4) - Stop.WalkedAt(t - 1e-4)) / 2e-4, Stop.PaceAt(t), 2);
            // Eased over half a second the pace changes by three times as much a second at most: 0.03 in a hundredth.
            Assert.InRange(Math.Abs(Stop.PaceAt(t + 0.01) - Stop.PaceAt(t)), 0, 0.031);
        }
    }

    [Fact]
    public void Who_does_not_halt_walks_on()
    {
        var none = new CrowdStop(2, -1, 0);
        Assert.Equal((5, 1, 0), (none.WalkedAt(5), none.PaceAt(2.1), none.Costs));
    }
}
