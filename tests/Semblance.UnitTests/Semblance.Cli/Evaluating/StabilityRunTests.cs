using Semblance.Cli.Evaluating;
using Semblance.Imaging;

namespace Semblance.UnitTests.Cli.Evaluating;

public sealed class StabilityRunTests
{
    private static readonly PixelBox Box = new(100, 50, 40, 80);

    [Fact]
    public void Boxes_grow_and_shrink_by_a_fifth_about_their_centre()
    {
        var boxes = StabilityRun.Scaled(Box).ToArray();
        Assert.All(boxes, static box => Assert.Equal(Box.Centre, box.Centre));
        Assert.Equal((32, 96), (boxes.Min(static box => box.Width), boxes.Max(static box => box.Height)));
    }

    [Fact]
    public void Boxes_move_by_a_tenth_of_their_sides_along_each_axis_and_both()
    {
        var boxes = StabilityRun.Shifted(Box).ToArray();
        Assert.Equal(8, boxes.Distinct().Count());
        Assert.All(boxes, static box => Assert.Equal((40, 80), (box.Width, box.Height)));
        Assert.Equal((96, 104, 42, 58), (boxes.Min(static box => box.X), boxes.Max(static box => box.X), boxes.Min(static box => box.Y), boxes.Max(static box => box.Y)));
        Assert.Contains(boxes, static box => box is { X: 104, Y: 42 });
    }
}
