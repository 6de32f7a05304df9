using Semblance.Detection;
using Semblance.Imaging;
using Semblance.Video.Geometry;

namespace Semblance.UnitTests.Video.Geometry;

public sealed class HeadTurnTests
{
    [Theory]
    [InlineData(50, 20, 0.5)]
    [InlineData(30, 20, 0)]
    [InlineData(70, 20, 1)]
    [InlineData(78, 20, 1.2)]
    public void It_is_where_the_nose_lies_between_the_eyes(float nose, float below, double turn) =>
        Assert.Equal(turn, HeadTurn.Of(Points(new PixelPoint(30, 40), new PixelPoint(70, 40), new PixelPoint(nose, 40 + below))), 5);

    [Fact]
    public void A_tilted_head_is_not_turned() =>
        Assert.Equal(0.5, HeadTurn.Of(Points(new PixelPoint(30, 40), new PixelPoint(70, 80), new PixelPoint(40, 70))), 5);

    [Fact]
    public void Eyes_in_one_place_are_no_division_by_nothing() =>
        Assert.True(double.IsFinite(HeadTurn.Of(Points(new PixelPoint(30, 40), new PixelPoint(30, 40), new PixelPoint(50, 60)))));

    private static FaceLandmarks Points(PixelPoint right, PixelPoint left, PixelPoint nose) => new(right, left, nose, right, left);
}
