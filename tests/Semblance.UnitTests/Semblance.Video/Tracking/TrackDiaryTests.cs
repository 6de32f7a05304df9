using Semblance.Imaging;
using Semblance.Video.Tracking;

namespace Semblance.UnitTests.Video.Tracking;

public sealed class TrackDiaryTests
{
    private static readonly PixelBox Box = MadeWalker.BoxAround(100, 100, 80);

    [Fact]
    public async Task A_track_is_known_from_its_first_look_on()
    {
        var scene = new MadeScene(MadeWalker.Steady(0, 100, 100, 50, 0));
        await scene.RunAsync(0, 1);
        var diary = new TrackDiary();
        scene.Frames.ForEach(diary.Take);
        Assert.Equal([null, 1, 1, 1, 1], scene.Said[0]);
        Assert.Equal([0.0, 0.2, 0.4, 0.6, 0.8], diary.Spots.OrderBy(spot => spot.Time).Select(spot => Math.Round(spot.Time.TotalSeconds, 6)));
        Assert.All(diary.Spots, spot => Assert.Equal(1, spot.Track.Number));
    }

    [Fact]
    public void Numbers_that_turn_out_to_be_one_have_the_oldest()
    {
        var diary = new TrackDiary();
        diary.Take(Frame(1) with { Earlier = [new TrackSpot(new TrackId(3), TimeSpan.Zero, Box)] });
        diary.Take(Frame(2) with { Joined = [new TrackJoin(new TrackId(3), new TrackId(2))] });
        diary.Take(Frame(3) with { Joined = [new TrackJoin(new TrackId(2), new TrackId(1))] });
        Assert.Equal(new TrackId(1), diary.NumberOf(new TrackId(3)));
        Assert.Equal([new TrackSpot(new TrackId(1), TimeSpan.Zero, Box)], diary.Spots);
    }

    private static TrackedFrame Frame(double second) => new(TimeSpan.FromSeconds(second), [], [], [], [], [], []);
}
