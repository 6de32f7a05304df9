using Semblance.Cli.Evaluating;
using Semblance.Cli.Reports;
using Semblance.UnitTests.Cli.Evaluating;

namespace Semblance.UnitTests.Cli.Reports;

public sealed class LivenessReportTests
{
    [Fact]
    public void The_page_warns_and_names_each_system()
    {
        var page = LivenessReport.Write(new PresentationPlan([], null, "made presentations."), [PresentationOutputTests.System("first"), PresentationOutputTests.System("second")]);
        Assert.Contains("not a certification", page, StringComparison.Ordinal);
        Assert.Contains(">first<", page, StringComparison.Ordinal);
        Assert.Contains(">second<", page, StringComparison.Ordinal);
        Assert.Contains("Changed decisions, jpeg: 100.0 %", page, StringComparison.Ordinal);
    }
}
