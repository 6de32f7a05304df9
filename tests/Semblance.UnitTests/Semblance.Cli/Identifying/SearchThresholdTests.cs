using Semblance.Cli.Identifying;
using Semblance.Errors;
using Semblance.UnitTests.Comparison;

namespace Semblance.UnitTests.Cli.Identifying;

public sealed class SearchThresholdTests
{
    [Fact]
    public void A_larger_gallery_asks_for_a_higher_score() =>
        Assert.True(SearchThreshold.For(CalibrationTables.Straight, 1e-2, 50).Score > SearchThreshold.For(CalibrationTables.Straight, 1e-2, 5).Score);

    [Fact]
    public void A_rate_that_the_calibration_can_not_support_is_refused_in_the_words_of_searches()
    {
        // The table's floor is an FMR of 1e-4: among 100 people an FPIR of 1e-2.
        var refusal = Assert.Throws<SemblanceException>(() => SearchThreshold.For(CalibrationTables.Straight, 1e-3, 100));
        Assert.Equal(ErrorCode.CalibrationUnsupported, refusal.Code);
        Assert.Contains("In a gallery of 100 people that is an FPIR of 1.0e-2 to 1.0e0, not 1.0e-3.", refusal.What, StringComparison.Ordinal);
    }
}
