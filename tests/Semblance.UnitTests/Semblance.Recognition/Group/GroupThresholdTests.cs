using Semblance.Errors;
using Semblance.Recognition.Group;
using Semblance.UnitTests.Comparison;

namespace Semblance.UnitTests.Recognition.Group;

public sealed class GroupThresholdTests
{
    [Theory]
    [InlineData(2, 1e-2)] // one other face to be taken for
    [InlineData(11, 1.0045e-3)] // 1 - 0.99^(1/10)
    [InlineData(100_000, 1e-4)] // more than the calibration can vouch for: its floor
    [InlineData(0, 1e-2)]
    public void A_lone_face_comes_into_a_wrong_group_once_in_a_hundred(int faces, double fmr) =>
        Assert.Equal(fmr, GroupThreshold.For(CalibrationTables.Straight, null, faces).FalseMatchRate.Value, fmr * 1e-4);

    [Fact]
    public void An_asked_rate_goes_before_the_rule() => Assert.Equal(0.2, GroupThreshold.For(CalibrationTables.Straight, 1e-2, 100_000).Score.Similarity, 9);

    [Fact]
    public void An_asked_rate_that_is_not_supported_is_refused() =>
        Assert.Equal(ErrorCode.CalibrationUnsupported, Assert.Throws<SemblanceException>(() => GroupThreshold.For(CalibrationTables.Straight, 1e-6, 10)).Code);
}
