using Semblance.Evaluation.Tracking;
using static Semblance.UnitTests.Evaluation.Tracking.MadeTracks;

namespace Semblance.UnitTests.Evaluation.Tracking;

public sealed class TrackingSumTests
{
    [Fact]
    public void Films_side_by_side_give_what_one_film_of_both_gives()
    {
        TrackBox[][] truth = [Random(1, 4, 30), Random(2, 3, 20)];
        TrackBox[][] result = [.. truth.Select(boxes => boxes.Where((_, k) => k % 5 > 0).Select(box => box with { TrackId = box.Frame > 12 ? box.TrackId + "b" : box.TrackId }).ToArray())];
        var sum = new TrackingSum([.. truth.Zip(result, (one, other) => TrackingProtocol.Run("film", one, other))]);

        // The second film after the first, with people of its own.
        TrackBox[] After(TrackBox[][] films) => [.. films[0], .. films[1].Select(box => box with { Frame = box.Frame + 100, TrackId = "second-" + box.TrackId })];
        var whole = TrackingProtocol.Run("both", After(truth), After(result));
        Assert.Equal(whole.Ids, sum.Ids);
        Assert.Equal(whole.Clear with { MeanOverlap = null }, sum.Clear with { MeanOverlap = null });
        Assert.Equal(whole.Clear.MeanOverlap!.Value, sum.Clear.MeanOverlap!.Value, 1e-9);
        Assert.Equal((whole.Tracks.Count, whole.ResultTracks, whole.FalseTracks, whole.MostlyTracked, whole.MostlyLost), (sum.TruthTracks, sum.ResultTracks, sum.FalseTracks, sum.MostlyTracked, sum.MostlyLost));
    }

    [Fact]
    public void The_mean_of_the_films_has_an_interval_from_two_films_on()
    {
        var right = TrackingProtocol.Run("right", [.. Track("a", 0, 1, 10)], [.. Track("1", 0, 1, 10)]);
        var half = TrackingProtocol.Run("half", [.. Track("a", 0, 1, 10)], [.. Track("1", 0, 1, 5), .. Track("2", 0, 6, 10)]);
        Assert.Null(new TrackingSum([right]).F1OfFilms);
        var mean = new TrackingSum([right, half, right]).F1OfFilms!.Value;
        Assert.Equal(2.5 / 3, mean.Value, 1e-9);
        // Three values: standard error 1/6, and 4.303 of them with two degrees of freedom.
        Assert.Equal((2.5 / 3) - (4.303 / 6), mean.Low, 1e-3);
        Assert.Equal(1, mean.High);
    }
}
