using Semblance.Synthetic.Crowd;
using Semblance.Synthetic.Rendering;

namespace Semblance.UnitTests.Synthetic.Crowd;

public sealed class CrowdCanvasTests
{
    [Fact]
    public void Who_stands_exactly_behind_somebody_is_not_seen()
    {
        var canvas = Empty();
        Assert.Equal(1, canvas.Lay(Flat(10, 10, 8, red: 1)));
        Assert.Equal(0, canvas.Lay(Flat(10, 10, 8, red: 5)));
        Assert.Equal(1, canvas.At((12 * 64) + 12).Red); // the one laid first is the nearer
    }

    [Fact]
    public void Half_a_step_aside_half_is_seen_and_half_cover_shows_half()
    {
        var canvas = Empty();
        canvas.Lay(Flat(10, 10, 8, red: 1));
        Assert.Equal(0.5f, canvas.Lay(Flat(14, 10, 8, red: 5)));
        var thin = Empty();
        thin.Lay(Flat(10, 10, 8, red: 1, cover: 0.25f));
        Assert.Equal(0.75f, thin.Lay(Flat(10, 10, 8, red: 4)));
        Assert.Equal(0.25f + (0.75f * 4), thin.At((12 * 64) + 12).Red, 1e-6f);
    }

    [Fact]
    public void What_lies_outside_of_the_picture_counts_as_hidden()
    {
        Assert.Equal(0.75f, Empty().Lay(Flat(-2, 10, 8, red: 1)));
        Assert.Equal(0.25f, Empty().Lay(Flat(10, 46, 8, red: 1)));
        Assert.Equal(0, Empty().Lay(Flat(-20, 10, 8, red: 1)));
    }

    [Fact]
    public void Where_nobody_is_the_backdrop_shows()
    {
        var canvas = Empty();
        canvas.Lay(Flat(10, 10, 8, red: 1));
        Assert.Equal((0.5f, 0.5f, 0.5f), canvas.At(0));
        Assert.Equal((0, 0, 32, 16), canvas.Blocks.Runs().First());
    }

    [Fact]
    public void Blocks_beside_each_other_are_one_run_and_end_at_the_edges()
    {
        var blocks = new CrowdBlocks(40, 20);
        blocks.Mark(15, 3, 2, 2); // touches the first and the second column of squares
        blocks.Mark(39, 19, 50, 50);
        blocks.Mark(-90, -90, 5, 5);
        Assert.Equal([(0, 0, 32, 16), (32, 16, 8, 4)], blocks.Runs());
    }

    private static CrowdCanvas Empty() => new([.. Enumerable.Repeat(0.5f, 64 * 48 * 3)], 64, 48);

    /// <summary>A square person who is all face.</summary>
    private static PersonPatch Flat(int left, int top, int side, float red, float cover = 1)
    {
        var light = Enumerable.Range(0, side * side).SelectMany(_ => new[] { red * cover, 0, 0, cover }).ToArray();
        return new PersonPatch(left, top, side, side, light, [.. Enumerable.Repeat((byte)4, side * side)], default);
    }
}
