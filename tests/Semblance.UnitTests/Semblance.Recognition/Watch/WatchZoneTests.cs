using Semblance.Errors;
using Semblance.Recognition.Watch;

namespace Semblance.UnitTests.Recognition.Watch;

public sealed class WatchZoneTests
{
    // The letter L: a column on the left, and a foot.
    private static readonly WatchZone L = new("l", [(0.1, 0.1), (0.4, 0.1), (0.4, 0.6), (0.9, 0.6), (0.9, 0.9), (0.1, 0.9)]);

    [Theory]
    [InlineData(0.2, 0.2, true)]
    [InlineData(0.8, 0.8, true)]
    [InlineData(0.2, 0.8, true)]
    [InlineData(0.8, 0.2, false)]
    [InlineData(0.05, 0.5, false)]
    [InlineData(0.95, 0.7, false)]
    [InlineData(0.5, 0.95, false)]
    public void A_point_is_inside_or_outside_of_a_polygon_with_a_corner_that_points_in(double x, double y, bool isInside) => Assert.Equal(isInside, L.Contains(x, y));

    [Fact]
    public void Corners_that_make_no_polygon_are_refused()
    {
        Assert.Equal(ErrorCode.OptionOutOfRange, Assert.Throws<SemblanceException>(() => new WatchZone("z", [(0, 0), (1, 1)])).Code);
        Assert.Equal(ErrorCode.OptionOutOfRange, Assert.Throws<SemblanceException>(() => new WatchZone("z", [(0, 0), (1, 1), (1.1, 0)])).Code);
        Assert.Equal(ErrorCode.OptionOutOfRange, Assert.Throws<SemblanceException>(() => new WatchZone("z", [(0, 0), (1, 1), (double.NaN, 0)])).Code);
    }
}
