using Semblance.Quality;

namespace Semblance.UnitTests.Quality;

public sealed class QualityReportTests
{
    [Fact]
    public void A_component_is_found_by_its_measure_or_is_none()
    {
        var sharp = new QualityComponent(QualityMeasure.Sharpness, 50, 0.1, "found", "advice");
        var report = new QualityReport(60, [sharp], default);
        Assert.Same(sharp, report[QualityMeasure.Sharpness]);
        Assert.Null(report[QualityMeasure.Recognisability]);
    }
}
