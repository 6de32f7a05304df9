using Semblance.Imaging;
using Semblance.Recognition.Bands;
using Semblance.Recognition.Watch;
using Semblance.Video.Outlets;

namespace Semblance.UnitTests.Video.Outlets;

public sealed class EventTextTests
{
    private static readonly WatchEvent Left = new()
    {
        Id = new Guid("33333333-3333-4333-8333-333333333333"),
        Kind = WatchEventKind.TrackEnded,
        Camera = new CameraName("gate"),
        Track = new Guid("44444444-4444-4444-8444-444444444444"),
        Number = 3,
        At = new DateTimeOffset(2026, 11, 26, 12, 0, 5, TimeSpan.Zero),
        From = new DateTimeOffset(2026, 11, 26, 12, 0, 0, TimeSpan.Zero),
        Until = new DateTimeOffset(2026, 11, 26, 12, 0, 4, TimeSpan.Zero),
        Time = TimeSpan.FromSeconds(7.256),
        Box = new PixelBox(1.6f, 2, 3, 4),
        PictureSize = (1_280, 720),
        Band = ScoreBand.StrongMatch,
    };

    [Fact]
    public void Keys_and_words_are_as_documented() => Assert.Equal(
        """{"id":"33333333-3333-4333-8333-333333333333","type":"track_ended","camera":"gate","track":"44444444-4444-4444-8444-444444444444","number":3,"at":"2026-11-26T12:00:05+00:00","from":"2026-11-26T12:00:00+00:00","until":"2026-11-26T12:00:04+00:00","dwell_s":4,"time_s":7.26,"box":[2,2,3,4],"frame":[1280,720],"zones":[],"gallery":null,"subject":null,"band":"strong_match","fpir":null,"quality":null,"release_id":null,"shot_id":null}""",
        EventText.Of(Left, null).ToJson(),
        StringComparer.Ordinal);

    [Fact]
    public void A_subject_is_named_by_what_people_call_it() => Assert.Contains("\"gallery\":\"staff\",\"subject\":\"ada\"", EventText.Of(Left with { Gallery = "staff" }, "ada").ToJson(), StringComparison.Ordinal);
}
