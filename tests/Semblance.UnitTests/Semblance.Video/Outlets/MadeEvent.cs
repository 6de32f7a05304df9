using Semblance.Imaging;
using Semblance.Recognition.Bands;
using Semblance.Recognition.Watch;
using Semblance.Vault.Subjects;

namespace Semblance.UnitTests.Video.Outlets;

/// <summary>Events of visits that nobody made.</summary>
internal static class MadeEvent
{
    public static DateTimeOffset Start { get; } = new(2026, 8, 1, 12, 0, 0, TimeSpan.Zero);

    /// <summary>An event of a visit.</summary>
    public static WatchEvent Of(int visit = 1, int number = 1, WatchEventKind kind = WatchEventKind.TrackStarted, string camera = "door", double seconds = 0) => new()
    {
        Id = Identifier(visit, number),
        Kind = kind,
        Camera = new CameraName(camera),
        Track = Identifier(visit, 0),
        Number = number,
        At = Start.AddSeconds(seconds + number - 1),
        From = Start.AddSeconds(seconds),
        Until = Start.AddSeconds(seconds + number - 1),
        Time = TimeSpan.FromSeconds(seconds + number - 1),
        Box = new PixelBox(10.4f, 20.6f, 64, 80),
        PictureSize = (640, 480),
        Zones = ["porch"],
    };

    /// <summary>Somebody was known.</summary>
    public static WatchEvent Match(int visit = 1, int number = 2, ScoreBand band = ScoreBand.StrongMatch) => Of(visit, number, WatchEventKind.Identified) with
    {
        Gallery = "staff",
        Subject = SubjectId.From(Identifier(900, 1)),
        Band = band,
        FalsePositiveIdentificationRate = 1e-2,
        Quality = 71,
    };

    /// <summary>The events of several visits, mixed: all first ones, then all second ones, and so on.</summary>
    public static IReadOnlyList<WatchEvent> Visits(int visits, int each) =>
        [.. Enumerable.Range(1, each).SelectMany(number => Enumerable.Range(1, visits).Select(visit => Of(visit, number, number == each ? WatchEventKind.TrackEnded : WatchEventKind.TrackStarted)))];

    /// <summary>Identifiers in the form of random ones.</summary>
    public static Guid Identifier(int visit, int number) => new(visit, (short)number, 0x4000, 0x80, 0, 0, 0, 0, 0, 0, 1);
}
