using System.Runtime.Intrinsics;
using Semblance.Index.Cascade.Planning;

namespace Semblance.UnitTests.Index.Cascade.Planning;

public sealed class NormalTailTests
{
    [Theory]
    [InlineData(1e-2, 2.326347874)]
    [InlineData(5e-3, 2.575829304)]
    [InlineData(1e-3, 3.090232306)]
    [InlineData(1e-4, 3.719016485)]
    [InlineData(1e-6, 4.753424309)]
    [InlineData(5e-7, 4.891638475)]
    [InlineData(1e-9, 5.997807015)]
    [InlineData(1e-12, 7.034483825)]
    public void The_place_of_a_share_is_that_of_the_tables(double share, double place) => Assert.Equal(place, NormalTail.PlaceOf(share), 1e-7);

    [Theory]
    [InlineData(-8, 1)]
    [InlineData(-1.96, 0.975002105)]
    [InlineData(-1, 0.841344746)]
    [InlineData(0, 0.5)]
    [InlineData(0.5, 0.308537539)]
    [InlineData(1, 0.158655254)]
    [InlineData(1.644853627, 0.05)]
    [InlineData(3, 0.001349898)]
    [InlineData(8, 0)]
    public void The_share_above_a_place_is_that_of_the_tables(double place, double share)
    {
        // What the approximation promises: 7.5e-8; and a float's rounding for 16 at once.
        Assert.Equal(share, NormalTail.Above(place), 1e-7);
        var places = Vector512.Create((float)place);
        Assert.Equal(share, NormalTail.Above(places, NormalTail.Density(places))[7], 3e-7);
    }

    [Fact]
    public void A_place_and_its_share_lead_back_to_each_other()
    {
        for (var share = 1e-2; share > 1e-5; share *= 0.7)
            Assert.Equal(share, NormalTail.Above(NormalTail.PlaceOf(share)), 1e-7);
    }

    [Fact]
    public void The_density_is_what_the_share_loses_by_a_step()
    {
        var places = Vector512.Create(-3f, -2, -1.5f, -1, -0.5f, 0, 0.25f, 0.5f, 0.75f, 1, 1.5f, 2, 2.5f, 3, 4, 5);
        var density = NormalTail.Density(places);
        for (var at = 0; at < 16; at++)
            Assert.Equal((NormalTail.Above(places[at] - 0.01) - NormalTail.Above(places[at] + 0.01)) / 0.02, density[at], 2e-5);
    }
}
