using Semblance.Errors;
using Semblance.Recognition.Identify;
using static Semblance.UnitTests.Comparison.CalibrationTables;

namespace Semblance.UnitTests.Recognition.Identify;

/// <summary>The table's floor is an FMR of 1e-4: among 100 references an FPIR of 1e-2.</summary>
public sealed class SearchThresholdTests
{
    [Fact]
    public void A_larger_gallery_asks_for_a_higher_score() =>
        Assert.True(SearchThreshold.Exactly(Straight, 1e-2, 50).Score > SearchThreshold.Exactly(Straight, 1e-2, 5).Score);

    [Fact]
    public void A_rate_that_the_calibration_can_not_support_is_refused_in_the_words_of_searches()
    {
        var refusal = Assert.Throws<SemblanceException>(() => SearchThreshold.Exactly(Straight, 1e-3, 100));
        Assert.Equal(ErrorCode.CalibrationUnsupported, refusal.Code);
        Assert.Contains("In a gallery of 100 references that is an FPIR of 1.0e-2 to 1.0e0, not 1.0e-3.", refusal.What, StringComparison.Ordinal);
    }

    [Fact]
    public void A_gallery_so_large_that_every_stranger_finds_somebody_is_refused_too() =>
        Assert.Equal(ErrorCode.CalibrationUnsupported, Assert.Throws<SemblanceException>(() => SearchThreshold.Nearest(Straight, 1e-2, 1_000_000)).Code);

    [Fact]
    public void The_nearest_rate_is_the_one_that_was_wished_for_where_it_can_be_had() =>
        Assert.Equal(1e-2, SearchThreshold.Nearest(Straight, 1e-2, 10).FalsePositiveIdentificationRate!.Value, 12);

    [Fact]
    public void A_large_gallery_gets_the_nearest_rate_that_is_supported()
    {
        var threshold = SearchThreshold.Nearest(Straight, 1e-2, 1_000);
        Assert.Equal(1 - Math.Pow(1 - 1e-4, 1_000), threshold.FalsePositiveIdentificationRate!.Value, 1e-6);
        Assert.Equal(0.4, threshold.Score.Similarity, 1e-6);
    }
}
