using Semblance.Imaging;
using Semblance.Recognition.Bands;
using Semblance.Recognition.Watch;
using static Semblance.UnitTests.Recognition.MadeReferences;

namespace Semblance.UnitTests.Recognition.Watch;

public sealed class WatchEventTextTests
{
    private static readonly Guid Id = new("33333333-3333-4333-8333-333333333333");

    private static readonly WatchEvent Full = new()
    {
        Id = Id,
        Kind = WatchEventKind.Identified,
        Camera = new CameraName("gate"),
        Track = new Guid("44444444-4444-4444-8444-444444444444"),
        Number = 2,
        At = new DateTimeOffset(2026, 11, 26, 12, 0, 5, TimeSpan.Zero),
        From = new DateTimeOffset(2026, 11, 26, 12, 0, 0, TimeSpan.Zero),
        Until = new DateTimeOffset(2026, 11, 26, 12, 0, 4, TimeSpan.Zero),
        Time = TimeSpan.FromSeconds(7.25),
        Box = new PixelBox(1.5f, 2, 3, 4),
        PictureSize = (1_280, 720),
        Zones = ["door"],
        Gallery = "staff",
        Subject = Subject(5),
        Band = ScoreBand.StrongMatch,
        FalsePositiveIdentificationRate = 1e-2,
        Quality = 66,
        ReleaseId = Id,
        ShotId = Id,
    };

    [Fact]
    public void What_is_written_is_read_again()
    {
        var (subscriber, read) = WatchEventText.Read(WatchEventText.Write(Full, "webhook"));
        Assert.Equal("webhook", subscriber);
        Assert.Equal(Full.Zones, read.Zones, StringComparer.Ordinal);
        Assert.Equal(Full, read with { Zones = Full.Zones });
        Assert.Equal(TimeSpan.FromSeconds(4), read.Dwell);
    }

    [Fact]
    public void What_is_not_known_is_read_as_not_known()
    {
        var little = Full with { Subject = null, FalsePositiveIdentificationRate = null, Quality = null, ReleaseId = null, ShotId = null, Zones = [], Gallery = string.Empty, Band = ScoreBand.None };
        var read = WatchEventText.Read(WatchEventText.Write(little, "log")).Told;
        Assert.Equal(little, read with { Zones = little.Zones });
    }

    [Fact]
    public void The_record_names_an_event_by_what_it_says_and_not_by_who_is_told()
    {
        Assert.Equal(64, WatchEventText.DigestOf(Full).Length);
        Assert.NotEqual(WatchEventText.DigestOf(Full), WatchEventText.DigestOf(Full with { Number = 3 }), StringComparer.Ordinal);
    }

    [Fact]
    public void Sealed_texts_do_not_tell_by_their_length_whom_they_name() =>
        Assert.Equal(WatchEventText.Write(Full, "webhook").Length, WatchEventText.Write(Full with { Subject = null, ShotId = null, ReleaseId = null }, "webhook").Length);
}
