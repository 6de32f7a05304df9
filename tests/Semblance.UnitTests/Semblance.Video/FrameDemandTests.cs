using Semblance.Errors;
using Semblance.Video;

namespace Semblance.UnitTests.Video;

public sealed class FrameDemandTests
{
    public static TheoryData<FrameDemand> Wrong => new(
        new FrameDemand { PerSecond = 0 },
        new FrameDemand { PerSecond = double.NaN },
        new FrameDemand { IsEven = true },
        new FrameDemand { FolderPerSecond = 1_000 },
        new FrameDemand { MaxSide = 10 },
        new FrameDemand { Hardware = "-i /etc/passwd" },
        new FrameDemand { DecodingThreads = 0 },
        new FrameDemand { StallsAfter = TimeSpan.Zero },
        new FrameDemand { FirstRetry = TimeSpan.Zero },
        new FrameDemand { FirstRetry = TimeSpan.FromSeconds(40) });

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Values_outside_of_their_range_are_refused(FrameDemand demand) =>
        Assert.Equal(ErrorCode.OptionOutOfRange, Assert.Throws<SemblanceException>(() => demand.Checked()).Code);

    [Fact]
    public void The_defaults_are_in_range() => Assert.NotNull(new FrameDemand().Checked());
}
