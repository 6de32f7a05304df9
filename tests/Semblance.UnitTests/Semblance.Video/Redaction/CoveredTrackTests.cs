using Semblance.Imaging;
using Semblance.Video.Redaction;

namespace Semblance.UnitTests.Video.Redaction;

public sealed class CoveredTrackTests
{
    [Fact]
    public void Between_two_sightings_a_face_is_on_the_way()
    {
        var track = Track((0, 0), (1, 100));
        Assert.Equal(new PixelBox(0, 0, 10, 10), track.BoxAt(TimeSpan.Zero));
        Assert.Equal(55, At(track, 0.5)!.Value.Centre.X, 1e-3);
        Assert.True(At(track, 0.5)!.Value.Width > 10, "nobody walks on a line: the cover is wider in a gap");
        Assert.Equal(105, At(track, 1)!.Value.Centre.X, 1e-3);
    }

    [Fact]
    public void A_face_is_there_a_little_before_and_after_it_is_found()
    {
        var track = Track((5, 50));
        Assert.NotNull(At(track, 4.7));
        Assert.NotNull(At(track, 5.3));
        Assert.Null(At(track, 4.5));
        Assert.Null(At(track, 5.5));
    }

    [Fact]
    public void Somebody_who_was_away_is_not_covered_meanwhile()
    {
        var track = Track((0, 0), (10, 100));
        Assert.Equal(5, At(track, 0.3)!.Value.Centre.X, 1e-3);
        Assert.Null(At(track, 5));
        Assert.Equal(105, At(track, 9.8)!.Value.Centre.X, 1e-3);
    }

    [Fact]
    public void Who_was_never_seen_is_nowhere() => Assert.Null(new CoveredTrack().BoxAt(TimeSpan.Zero));

    private static PixelBox? At(CoveredTrack track, double seconds) => track.BoxAt(TimeSpan.FromSeconds(seconds));

    private static CoveredTrack Track(params (double Seconds, float X)[] sightings)
    {
        var track = new CoveredTrack();
        foreach (var (seconds, x) in sightings)
            track.See(TimeSpan.FromSeconds(seconds), new PixelBox(x, 0, 10, 10));
        return track;
    }
}
