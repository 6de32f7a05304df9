using Semblance.Errors;
using Semblance.Video.Tracking;

namespace Semblance.UnitTests.Video.Tracking;

public sealed class TrackerOptionsTests
{
    [Fact]
    public void The_defaults_are_in_range() => new TrackerOptions().Check();

    public static TheoryData<string, TrackerOptions> Wrong { get; } = new()
    {
        { "HighScore", new TrackerOptions { HighScore = 1.1f } },
        { "LowScore", new TrackerOptions { LowScore = 0.7f } },
        { "ConfirmHits", new TrackerOptions { ConfirmHits = 11 } },
        { "MaxGap", new TrackerOptions { MaxGap = TimeSpan.FromSeconds(-1) } },
        { "Reappearance", new TrackerOptions { Reappearance = TimeSpan.FromSeconds(0.5) } },
        { "MaxJump", new TrackerOptions { MaxJump = 0.1f } },
        { "UsualJump", new TrackerOptions { UsualJump = float.NaN } },
        { "ClaimMargin", new TrackerOptions { ClaimMargin = 2 } },
        { "SameFace", new TrackerOptions { SameFace = 1.5f } },
        { "OtherFace", new TrackerOptions { OtherFace = 0.4f } },
        { "KnownAgain", new TrackerOptions { KnownAgain = 0.3f } },
        { "KnownAgainPerTenfold", new TrackerOptions { KnownAgainPerTenfold = float.NaN } },
        { "ReappearanceMargin", new TrackerOptions { ReappearanceMargin = -0.1f } },
        { "SharedHead", new TrackerOptions { SharedHead = 0 } },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Each_option_has_its_range(string name, TrackerOptions options) =>
        Assert.Contains("Tracker." + name, Assert.Throws<SemblanceException>(options.Check).Message, StringComparison.Ordinal);
}
