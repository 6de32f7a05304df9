using Semblance.Synthetic.Crowd;

namespace Semblance.UnitTests.Synthetic.Crowd;

public sealed class CrowdRulesTests
{
    public static TheoryData<CrowdOptions> Wrong =>
    [
        new CrowdOptions { Width = 319 }, new CrowdOptions { Height = 1_081 }, new CrowdOptions { People = 5_001 }, new CrowdOptions { MostAtOnce = 21 }, new CrowdOptions { ReturnShare = 1.1f },
        new CrowdOptions { SmallestFace = 15 }, new CrowdOptions { SmallestFace = 100, LargestFace = 99 }, new CrowdOptions { LargestFace = float.NaN }, new CrowdOptions { Blur = -1 },
        new CrowdOptions { Noise = 26 }, new CrowdOptions { JpegQuality = 4 },
    ];

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Options_out_of_their_range_are_refused(CrowdOptions options) => Assert.Throws<ArgumentOutOfRangeException>(() => CrowdRules.Check(options));

    [Fact]
    public void The_usual_options_are_fine()
    {
        CrowdRules.Check(new CrowdOptions());
        CrowdRules.Check(new CrowdOptions { JpegQuality = 0 });
    }
}
