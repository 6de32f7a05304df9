using Semblance.Cli.Output;
using Semblance.Quality;

namespace Semblance.UnitTests.Cli.Output;

public sealed class MeasureNameTests
{
    [Fact]
    public void A_measure_is_named_in_words() => Assert.Equal("inter eye distance", MeasureName.Of(QualityMeasure.InterEyeDistance));

    [Fact]
    public void As_a_title_it_begins_with_a_capital() => Assert.Equal("Head pose", MeasureName.AsTitle(QualityMeasure.HeadPose));
}
