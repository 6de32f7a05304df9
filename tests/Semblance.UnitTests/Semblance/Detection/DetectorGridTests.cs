using Semblance.Detection;
using Semblance.Errors;

namespace Semblance.UnitTests.Detection;

public sealed class DetectorGridTests
{
    [Fact]
    public void Cells_cover_the_canvas()
    {
        Assert.Equal(new DetectorGrid(32, 10, 8, 2), DetectorGrid.For(32, 320, 250, 2));
        Assert.Equal(160, DetectorGrid.For(32, 320, 250, 2).Anchors);
    }

    [Theory]
    [InlineData(5, 24, 60)]
    [InlineData(6, 25, 60)]
    [InlineData(6, 24, 12)]
    public void Other_numbers_are_refused(int scores, int boxes, int points)
    {
        var grid = new DetectorGrid(8, 3, 2, 1);
        grid.Require(6, 24, 60);
        Assert.Equal(ErrorCode.ModelMismatch, Assert.Throws<SemblanceException>(() => grid.Require(scores, boxes, points)).Code);
    }
}
