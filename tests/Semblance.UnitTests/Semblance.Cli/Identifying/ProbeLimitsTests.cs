using Semblance.Cli.Identifying;

namespace Semblance.UnitTests.Cli.Identifying;

public sealed class ProbeLimitsTests
{
    [Fact]
    public void A_good_probe_limits_nothing_and_a_weak_one_says_why()
    {
        Assert.Empty(ProbeLimits.Of(MadeFaces.At(0, quality: 80)));
        Assert.Contains(ProbeLimits.Of(MadeFaces.At(0, quality: 1)), static limit => limit.Reason.StartsWith("Quality of the probe: Sharpness was set by the test.", StringComparison.Ordinal));
    }
}
