using Semblance.Cli.Watching;
using Semblance.Video.Outlets;

namespace Semblance.UnitTests.Cli.Watching;

public sealed class EventPrinterTests
{
    private static readonly EventText Came = new()
    {
        Id = Guid.Empty,
        Type = "track_started",
        Camera = "gate",
        Track = new Guid("44444444-4444-4444-8444-444444444444"),
        Number = 1,
        At = new DateTimeOffset(2026, 11, 26, 12, 0, 5, TimeSpan.Zero),
        From = default,
        Until = default,
        DwellS = 4.25,
        TimeS = 1,
        Box = [],
        Frame = [],
        Zones = [],
        Gallery = "staff",
        Subject = "Ada",
        Band = "strong_match",
        Fpir = 1e-2,
    };

    [Theory]
    [InlineData("track_started", "somebody came")]
    [InlineData("identified", "Ada (strong match, FPIR 1.0e-2 a visit)")]
    [InlineData("unknown", "nobody of 'staff'")]
    [InlineData("undecided", "better shots contradict the match: a human should look")]
    [InlineData("track_ended", "left after 4.3 s")]
    public void An_event_is_a_sentence(string type, string what) =>
        Assert.Equal("12:00:05  gate  visit 44444444  " + what, EventPrinter.Sentence(Came with { Type = type }), StringComparer.Ordinal);

    [Fact]
    public void Nobody_is_named_who_may_not_be_or_is_gone()
    {
        Assert.EndsWith("somebody who was erased (strong match, FPIR 1.0e-2 a visit)", EventPrinter.Sentence(Came with { Type = "identified", Subject = null }), StringComparison.Ordinal);
        Assert.EndsWith("somebody of 'staff': a second account has to confirm it (release confirm 00000000-0000-0000-0000-000000000000)", EventPrinter.Sentence(Came with { Type = "identified", ReleaseId = Guid.Empty }), StringComparison.Ordinal);
    }
}
