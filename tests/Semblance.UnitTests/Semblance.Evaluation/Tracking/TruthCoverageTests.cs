using Semblance.Evaluation.Tracking;

namespace Semblance.UnitTests.Evaluation.Tracking;

public sealed class TruthCoverageTests
{
    [Fact]
    public void A_switch_after_a_gap_counts_and_a_return_counts_again()
    {
        // a, nobody, b, a: b instead of a, a instead of b.
        var coverage = Of(("a", 3), (null, 2), ("b", 1), ("a", 4));
        Assert.Equal((2, 1), (coverage.Switches, coverage.Fragmentations));
        Assert.Equal(["a", "b"], coverage.ResultIds, StringComparer.Ordinal);
        Assert.Equal((10, 8), (coverage.Frames, coverage.CoveredFrames));
    }

    [Fact]
    public void The_same_track_after_a_gap_is_no_switch_and_gaps_at_the_ends_are_no_fragments() =>
        Assert.Equal((0, 1), Of((null, 3), ("a", 2), (null, 1), ("a", 4), (null, 2)) is var one ? (one.Switches, one.Fragmentations) : default);

    [Theory]
    [InlineData(8, 2, true, false)]
    [InlineData(7, 3, false, false)]
    [InlineData(2, 8, false, false)]
    [InlineData(1, 9, false, true)]
    public void Mostly_is_four_fifths_and_lost_is_less_than_one(int covered, int missed, bool isTracked, bool isLost)
    {
        var coverage = Of(("a", covered), (null, missed));
        Assert.Equal((isTracked, isLost), (coverage.IsMostlyTracked, coverage.IsMostlyLost));
    }

    [Fact]
    public void Frames_in_which_the_face_is_hidden_do_not_cut_a_stretch()
    {
        TrackBox[] truth = [.. MadeTracks.Track("1", 0, 1, 9).Select(box => box.Frame is 4 or 5 ? box with { Visibility = 0.1 } : box)];
        var track = Assert.Single(TrackingProtocol.Run("made", truth, MadeTracks.Join(MadeTracks.Track("a", 0, 1, 3), MadeTracks.Track("a", 0, 6, 9))).Tracks);
        Assert.Equal(new CoveredStretch(1, 9, 7, "a"), Assert.Single(track.Stretches));
    }

    private static TruthCoverage Of(params (string? Id, int Frames)[] stretches)
    {
        var first = 1;
        var made = new List<CoveredStretch>();
        foreach (var (id, frames) in stretches)
        {
            made.Add(new CoveredStretch(first, first + frames - 1, frames, id));
            first += frames;
        }

        return new TruthCoverage { TrackId = "1", Stretches = made, AssignedId = null };
    }
}
