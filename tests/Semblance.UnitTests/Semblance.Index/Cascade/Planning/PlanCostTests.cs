using Semblance.Index.Cascade.Planning;

namespace Semblance.UnitTests.Index.Cascade.Planning;

/// <summary><see cref="PlanCost"/>, and <see cref="NonMated"/> that it is fed with.</summary>
public sealed class PlanCostTests
{
    [Fact]
    public void Bits_of_a_row_are_looked_at_where_they_spare_more_comparisons_than_they_cost()
    {
        var few = PlanCost.Alone.Of(100, 0.01, 0.0001, 0.00009, out var look);
        Assert.Equal(RowLook.Signs, look);
        var more = PlanCost.Alone.Of(100, 0.01, 0.009, 0.001, out look);
        Assert.Equal(RowLook.Bits, look);
        var many = PlanCost.Alone.Of(100, 0.01, 0.0099, 0.0098, out look);
        Assert.Equal(RowLook.None, look);
        Assert.InRange(few, 100, more);
        Assert.InRange(more, few, many);
    }

    [Fact]
    public void A_look_that_spares_less_than_a_plane_is_not_planned()
    {
        Assert.True(PlanCost.Alone.IsSmall(0.00009));
        Assert.False(PlanCost.Alone.IsSmall(0.00011));
    }

    [Fact]
    public void Reading_more_and_keeping_more_cost_more_until_comparing_everything_costs_less()
    {
        Assert.True(PlanCost.Alone.Of(100, 0.01, 0.01, 0.01, out _) < PlanCost.Alone.Of(101, 0.01, 0.01, 0.01, out _));
        Assert.True(PlanCost.Alone.Of(100, 0.01, 0.01, 0.01, out _) < PlanCost.Alone.Of(100, 0.02, 0.02, 0.02, out _));
        Assert.True(PlanCost.Alone.Of(100, 1, 1, 1, out _) > PlanCost.OfAllRows(512));
        Assert.True(PlanCost.Alone.Of(100, 0.001, 0.001, 0.001, out _) < PlanCost.OfAllRows(512));
    }

    [Fact]
    public void Of_unrelated_rows_half_reach_the_mean_and_fewer_a_higher_cut()
    {
        Assert.Equal(0.5, NonMated.Survival(50.5, 50, 25, 0, 512), 1e-6);
        Assert.Equal(NormalTail.Above(2), NonMated.Survival(60.5, 50, 25, 0, 512), 1e-6);
        Assert.True(NonMated.Survival(70, 50, 25, 3, 512) < NonMated.Survival(60, 50, 25, 3, 512));
    }

    [Fact]
    public void The_moments_of_both_bits_are_those_of_a_normal_coordinate()
    {
        // A count of 0 to 3 by the limits -0.98, 0 and 0.98, of which the tails have the share 0.163543.
        const double tail = 0.163543;
        Assert.Equal(NonMated.BothVariance, (2 * tail * 2.25) + ((1 - (2 * tail)) * 0.25), 1e-4);
        Assert.Equal(NonMated.BothDensity, (1 + (2 * Math.Exp(-0.98 * 0.98 / 2))) / Math.Sqrt(2 * Math.PI), 1e-4);
        Assert.Equal(NonMated.SignDensity, 1 / Math.Sqrt(2 * Math.PI), 1e-5);
    }
}
