using Semblance.Video.Following;
using Semblance.UnitTests.Comparison;
using Semblance.Video.Tracking;

namespace Semblance.UnitTests.Video.Following;

public sealed class FaceMeaningTests
{
    [Fact]
    public void Similarities_are_read_off_the_calibration_as_low_and_high_as_it_tells()
    {
        // FMR 1e-1 at 0.1 down to 1e-4 at 0.4: it tells neither 0.3 nor 1e-5.
        var options = FaceMeaning.For(CalibrationTables.Straight, new TrackerOptions { MaxJump = 3 });
        Assert.Equal(0.3f, options.SameFace, 1e-4f);
        Assert.Equal(0.1f, options.OtherFace, 1e-4f);
        Assert.Equal(0.4f, options.KnownAgain, 1e-4f);
        Assert.Equal(0.1f, options.KnownAgainPerTenfold, 1e-4f);
        Assert.Equal(3, options.MaxJump);
    }
}
