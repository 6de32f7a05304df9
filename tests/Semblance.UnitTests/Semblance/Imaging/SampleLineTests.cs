using Semblance.Imaging;

namespace Semblance.UnitTests.Imaging;

public sealed class SampleLineTests
{
    [Fact]
    public void Places_count_from_the_middle_of_the_first_pixel()
    {
        var line = SampleLine.Through(new PlaneMap(2, 9, 3, 0.5f, 9, 4), 1, 0);
        Assert.Equal((4.5f, 4), (line.UAt(0), line.VAt(0)));
        Assert.Equal((10.5f, 5.5f), (line.UAt(3), line.VAt(3)));
    }
}
