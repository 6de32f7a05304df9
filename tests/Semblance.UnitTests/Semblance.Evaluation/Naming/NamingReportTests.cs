using Semblance.Evaluation.Naming;

namespace Semblance.UnitTests.Evaluation.Naming;

/// <summary>The report and its parts: <see cref="NamedTrack"/>, <see cref="NamingShare"/>.</summary>
public sealed class NamingReportTests
{
    [Fact]
    public void Each_track_counts_where_it_belongs()
    {
        var report = new NamingReport(1e-2,
        [
            Track("1", "ada", true, TrackAnswer.Named, "ada"),
            Track("2", "ben", true, TrackAnswer.Named, "ada"),
            Track("3", "cleo", true, TrackAnswer.Unknown),
            Track("4", "cleo", true, TrackAnswer.None),
            Track("5", "dan", true, TrackAnswer.Undecided, "dan", "ada"),
            Track("6", "eve", false, TrackAnswer.Unknown),
            Track("7", "eve", false, TrackAnswer.Named, "ada"),
            Track("8", null, false, TrackAnswer.None),
        ]);
        Assert.Equal(new NamingShare(3, 8), report.NamedWrong);
        Assert.Equal(new NamingShare(1, 3), report.StrangersNamed);
        Assert.Equal(new NamingShare(1, 3), report.StrangersUnknown);
        Assert.Equal(new NamingShare(1, 5), report.NamedRight);
        Assert.Equal(new NamingShare(2, 5), report.EnrolledNamedWrong);
        Assert.Equal(new NamingShare(1, 5), report.EnrolledUnknown);
        Assert.Equal(new NamingShare(1, 5), report.EnrolledUndecided);
        Assert.Equal(new NamingShare(1, 5), report.EnrolledWithoutAnswer);
    }

    [Fact]
    public void People_count_once_and_only_those_who_could_be_seen_well()
    {
        var report = new NamingReport(1e-2,
        [
            Track("1", "ada", true, TrackAnswer.Unknown) with { FirstGood = TimeSpan.Zero },
            Track("2", "ada", true, TrackAnswer.Named, "ada"),
            Track("3", "ben", true, TrackAnswer.None),
            Track("4", "cleo", true, TrackAnswer.None) with { FirstGood = TimeSpan.Zero },
        ]);
        Assert.Equal(new NamingShare(1, 2), report.PeopleNamed);
    }

    [Fact]
    public void Waits_are_those_of_right_names_and_never_below_nothing()
    {
        var report = new NamingReport(1e-2,
        [
            Track("1", "ada", true, TrackAnswer.Named, "ada") with { FirstGood = TimeSpan.FromSeconds(1), FirstNamed = TimeSpan.FromSeconds(4) },
            Track("2", "ben", true, TrackAnswer.Named, "ben") with { FirstGood = TimeSpan.FromSeconds(5), FirstNamed = TimeSpan.FromSeconds(4) },
            Track("3", "cleo", true, TrackAnswer.Named, "ada") with { FirstGood = TimeSpan.FromSeconds(1), FirstNamed = TimeSpan.FromSeconds(9) },
            Track("4", "dan", true, TrackAnswer.Named, "dan") with { FirstNamed = TimeSpan.FromSeconds(9) },
        ]);
        Assert.Equal([TimeSpan.Zero, TimeSpan.FromSeconds(3)], report.Waits);
        Assert.Equal((TimeSpan.Zero, TimeSpan.FromSeconds(3)), (report.WaitOf(0.5), report.WaitOf(0.95)));
        Assert.Null(new NamingReport(1e-2, []).WaitOf(0.5));
    }

    [Fact]
    public void A_share_has_an_interval_where_there_are_trials()
    {
        Assert.Null(new NamingShare(0, 0).Rate);
        var rate = new NamingShare(0, 1_000).Rate!.Value;
        Assert.Equal((0, 0), (rate.Value, rate.Low));
        // Clopper and Pearson: 1 - 0.025^(1/1000).
        Assert.Equal(0.003682, rate.High, 1e-5);
    }

    private static NamedTrack Track(string id, string? owner, bool isEnrolled, TrackAnswer answer, params string[] names) => new("film", id, owner, isEnrolled) { Answer = answer, Names = names };
}
