using Semblance.Cli.Grouping;
using static Semblance.UnitTests.Cli.MadeFaces;

namespace Semblance.UnitTests.Cli.Grouping;

public sealed class PileFaceTests
{
    [Fact]
    public void It_knows_its_own_face_and_thumbnail_by_its_number()
    {
        var (first, second) = (At(0), At(90));
        var picture = Picture("a.jpg", first, second) with { Thumbnails = [[1], [2]] };
        var face = new PileFace(picture, 2, []);
        Assert.Same(second, face.Analysed);
        Assert.Equal([2], face.Thumbnail!);
        Assert.Null(new PileFace(Picture("a.jpg", first), 1, []).Thumbnail);
    }
}
