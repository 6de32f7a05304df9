using Semblance.Errors;
using Semblance.Evaluation.Tracking;
using static Semblance.UnitTests.Evaluation.Tracking.MadeTracks;

namespace Semblance.UnitTests.Evaluation.Tracking;

public sealed class TrackingProtocolTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_perfect_result_has_all_figures_at_their_best(int seed)
    {
        var truth = MadeTracks.Random(seed, tracks: 8, frames: 30);
        var report = TrackingProtocol.Run("made", truth, truth);
        Assert.Equal((1, 1, 1, 1), (report.Ids.F1!.Value, report.Ids.Precision!.Value, report.Ids.Recall!.Value, report.Clear.Accuracy!.Value));
        Assert.Equal((0, 0, 0), (report.Clear.Misses, report.Clear.FalseBoxes, report.Clear.Switches));
        Assert.Equal((8, 8, 0, 8, 0), (report.Tracks.Count, report.ResultTracks, report.FalseTracks, report.MostlyTracked, report.MostlyLost));
        Assert.All(report.Tracks, track => Assert.Equal(track.TrackId, track.AssignedId));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Names_and_order_of_tracks_change_no_figure(int seed)
    {
        var truth = MadeTracks.Random(seed, tracks: 8, frames: 30);
        // A result with errors of all kinds: places a little off, tracks that end and begin, some that follow nobody.
        var random = new Random(seed);
        var result = truth.Where(_ => random.Next(5) > 0).Select(box => box with { TrackId = box.Frame > 14 ? box.TrackId + "b" : box.TrackId, Box = box.Box with { X = box.Box.X + random.Next(9) } }).ToArray();
        result = [.. result, .. Track("nobody", 90, 3, 9)];
        var renamed = result.Select(box => box with { TrackId = "z" + (1_000 - box.TrackId.Sum(letter => letter)) + box.TrackId }).ToArray();
        random.Shuffle(renamed);
        var (one, other) = (TrackingProtocol.Run("made", truth, result), TrackingProtocol.Run("made", truth, renamed));
        Assert.Equal(one.Ids, other.Ids);
        Assert.Equal(one.Clear with { MeanOverlap = 0 }, other.Clear with { MeanOverlap = 0 });
        Assert.Equal(one.Clear.MeanOverlap!.Value, other.Clear.MeanOverlap!.Value, 1e-9);
        Assert.True(one.Clear is { Switches: > 0, Misses: > 0, FalseBoxes: >= 7 } && one.FalseTracks == 1);
    }

    [Fact]
    public void A_track_cut_in_two_keeps_its_longer_part()
    {
        // Ten frames, of which the result calls seven "a" and three "b". One assignment: "a", so 7 agree; 10 faces and 10 boxes: IDF1 = 14 / 20.
        // Frame by frame nothing is missed and one switch happens: MOTA = 1 - 1/10.
        var report = TrackingProtocol.Run("made", Join(Track("1", 0, 1, 10)), Join(Track("a", 0, 1, 7), Track("b", 0, 8, 10)));
        Assert.Equal(0.7, report.Ids.F1!.Value, 1e-12);
        Assert.Equal(0.9, report.Clear.Accuracy!.Value, 1e-12);
        Assert.Equal((1, 0, 0), (report.Clear.Switches, report.Clear.Misses, report.Clear.Fragmentations));
        Assert.Equal("a", report.Tracks[0].AssignedId);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(9)]
    public void Cutting_one_of_five_tracks_lowers_idf1_by_the_shorter_part(int at)
    {
        // Five tracks of ten frames; the first is cut after frame `at`: 50 - min(at, 10 - at) agree, of 50 faces and 50 boxes.
        var truth = Enumerable.Range(0, 5).SelectMany(k => Track($"{k}", k, 1, 10)).ToArray();
        var result = truth.Select(box => box is { TrackId: "0" } && box.Frame > at ? box with { TrackId = "new" } : box).ToArray();
        Assert.Equal((50 - Math.Min(at, 10 - at)) / 50.0, TrackingProtocol.Run("made", truth, result).Ids.F1!.Value, 1e-12);
    }

    [Fact]
    public void Two_tracks_that_change_places_switch_once_each()
    {
        // Person 1 stands at 0, person 2 at 1, ten frames; the result exchanges its ids after frame 6: 6 frames of each agree, 12 of 20: IDF1 = 24 / 40.
        var truth = Join(Track("1", 0, 1, 10), Track("2", 1, 1, 10));
        var result = Join(Track("a", 0, 1, 6), Track("b", 0, 7, 10), Track("b", 1, 1, 6), Track("a", 1, 7, 10));
        var report = TrackingProtocol.Run("made", truth, result);
        Assert.Equal(0.6, report.Ids.F1!.Value, 1e-12);
        Assert.Equal(2, report.Clear.Switches);
        Assert.Equal(0.9, report.Clear.Accuracy!.Value, 1e-12); // 2 errors of 20
    }

    [Fact]
    public void The_assignment_is_best_for_the_film_and_not_for_each_track()
    {
        // "a" covers person 1 for 6 frames and person 2 for 5; "b" covers person 1 for 4. Taking the best of each (1-a: 6) leaves nothing for 2, as "b" never
        // saw it: 6 agree. The best for the film is 1-b and 2-a: 4 + 5 = 9, of 15 faces and 15 boxes.
        var truth = Join(Track("1", 0, 1, 10), Track("2", 1, 11, 15));
        var result = Join(Track("a", 0, 1, 6), Track("b", 0, 7, 10), Track("a", 1, 11, 15));
        var report = TrackingProtocol.Run("made", truth, result);
        Assert.Equal((9, 15, 15), (report.Ids.Agreed, report.Ids.TruthBoxes, report.Ids.ResultBoxes));
        Assert.Equal(["b", "a"], report.Tracks.Select(track => track.AssignedId), StringComparer.Ordinal);
    }

    [Fact]
    public void Misses_gaps_and_false_boxes_are_counted()
    {
        // One person, 10 frames, covered in 1-3 and 6-8: 4 misses, 1 gap that ends (6), and one that does not. Somebody invented for 2 frames: 2 false boxes.
        // MOTA = 1 - (4 + 2) / 10. Agreed 6, 10 faces, 8 boxes: IDP 6/8, IDR 6/10, IDF1 12/18.
        var report = TrackingProtocol.Run("made", Join(Track("1", 0, 1, 10)), Join(Track("a", 0, 1, 3), Track("a", 0, 6, 8), Track("x", 5, 1, 2)));
        Assert.Equal((4, 2, 0, 1), (report.Clear.Misses, report.Clear.FalseBoxes, report.Clear.Switches, report.Clear.Fragmentations));
        Assert.Equal(0.4, report.Clear.Accuracy!.Value, 1e-12);
        Assert.Equal((0.75, 0.6), (report.Ids.Precision!.Value, report.Ids.Recall!.Value));
        Assert.Equal(12 / 18.0, report.Ids.F1!.Value, 1e-12);
        Assert.Equal((2, 1, 0, 0), (report.ResultTracks, report.FalseTracks, report.MostlyTracked, report.MostlyLost));
        Assert.Equal(
            [new CoveredStretch(1, 3, 3, "a"), new CoveredStretch(4, 5, 2, null), new CoveredStretch(6, 8, 3, "a"), new CoveredStretch(9, 10, 2, null)],
            report.Tracks[0].Stretches);
    }

    [Fact]
    public void Nothing_against_nothing_has_no_rates()
    {
        var report = TrackingProtocol.Run("empty", [], []);
        Assert.Equal((null, null, null, null), (report.Ids.F1, report.Ids.Precision, report.Clear.Accuracy, report.Clear.MeanOverlap));
        Assert.Equal((0, 0), (report.Frames, report.Tracks.Count));
    }

    [Fact]
    public void Boxes_where_nobody_is_make_the_accuracy_negative()
    {
        // One face, missed; three boxes elsewhere: 1 - (1 + 3) / 1 = -3.
        var report = TrackingProtocol.Run("made", Join(Track("1", 0, 1, 1)), Join(Track("a", 3, 1, 3)));
        Assert.Equal(-3, report.Clear.Accuracy);
        Assert.Equal(0, report.Ids.F1);
    }

    [Theory]
    [InlineData(0.04, 0.25)]
    [InlineData(0.5, 1.01)]
    [InlineData(double.NaN, 0.25)]
    public void An_option_out_of_range_is_refused(double overlap, double visibility)
    {
        var options = new TrackingOptions { MinOverlap = overlap, MinVisibility = visibility };
        Assert.Equal(ErrorCode.OptionOutOfRange, Assert.Throws<SemblanceException>(() => TrackingProtocol.Run("made", [], [], options)).Code);
    }
}
