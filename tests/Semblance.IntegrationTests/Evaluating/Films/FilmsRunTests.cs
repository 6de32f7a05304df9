using Semblance.Cli.Evaluating.Films;
using Semblance.Evaluation.Naming;
using Semblance.Evaluation.Tracking;
using Semblance.IntegrationTests.Running;
using Semblance.Models;
using Semblance.Synthetic.Crowd;
using Semblance.Video;
using Semblance.Video.Following;

namespace Semblance.IntegrationTests.Evaluating.Films;

/// <summary>The way from a film to figures, in one process, with the models that come with the program.</summary>
public sealed class FilmsRunTests
{
    private static readonly FaceEngineOptions Own = new() { ModelFolder = ModelFolders.ProgramFolder };

    [Fact]
    public async Task A_film_gives_the_same_in_memory_and_through_each_part()
    {
        var order = new FilmOrder(5, [1e-2]);
        var measure = new TrackingOptions { MinVisibility = FilmOrder.UsualVisibility };
        var (films, calibration, detector) = await FilmsRun.RunAsync(Own, [() => Film(readers: 1)], order, measure, TestContext.Current.CancellationToken);
        var whole = Assert.Single(films);
        Assert.Equal("synthetic", calibration.Source.Population);

        // The same by hand.
        using var engine = FaceEngine.Open(FollowOptions.ForEngine(Own, new FollowOptions().Tracking));
        await using var house = await ScratchHouse.OpenAsync(calibration, TestContext.Current.CancellationToken);
        var follow = new FollowOptions { Tracking = FaceMeaning.For(calibration, new FollowOptions().Tracking) };
        var parts = await new FilmRun(engine, follow, house.Cases, order, measure).RunAsync(Film(readers: 1), TestContext.Current.CancellationToken);
        Assert.Equal(whole.Tracking.ToJson(), parts.Tracking.ToJson());
        Assert.Equal((1, 0), (parts.Enrolled, parts.FailuresToEnrol));
        Assert.Equal(whole.Naming[0].Tracks.Select(track => (track.TrackId, track.Owner, track.Answer)), parts.Naming[0].Tracks.Select(track => (track.TrackId, track.Owner, track.Answer)));
        Assert.NotEmpty(parts.Naming[0].Tracks);
        Assert.Contains("\"idf1\"", new FilmsOutput(order, films, calibration, detector).ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_can_be_enrolled_is_in_the_gallery()
    {
        using var engine = FaceEngine.Open(Own);
        await using var house = await ScratchHouse.OpenAsync(engine.RequireCalibration(), TestContext.Current.CancellationToken);
        var gallery = await FilmGallery.MakeAsync(house.Cases, engine, "film", [11, 12], TestContext.Current.CancellationToken);
        Assert.Equal([11, 12], gallery.People.Values.Order());
        Assert.Equal(0, gallery.Failures);
    }

    [Fact]
    public void A_track_about_which_nothing_was_told_has_no_answer() =>
        Assert.Equal((TrackAnswer.None, 0, null), new FilmWitness().AnswerOf("1") is var (answer, names, first) ? (answer, names.Count, first) : default);

    [Fact]
    public async Task A_recording_is_followed_as_its_frames_are()
    {
        using var house = new ScratchFolder();
        await Semblance.Cli.Synthesizing.CrowdRun.WriteAsync(new(4, 2, 12, 5, IsPng: false), house.In("film"), new Progress<double>(), TestContext.Current.CancellationToken);
        using var engine = FaceEngine.Open(FollowOptions.ForEngine(Own, new FollowOptions().Tracking));
        var order = new RecordingOrder(VideoSource.Parse(house.In("film")), 2.5, 5, IsEveryFrame: false);
        var run = new RecordingRun(engine, order);
        await run.RunAsync(TestContext.Current.CancellationToken);
        Assert.Equal(12, run.Frames);
        Assert.Equal([1, 3, 5, 7, 9, 11], run.Looked.Order());
        Assert.All(run.Boxes, box => Assert.Contains(box.Frame, run.Looked));
        var report = TrackingProtocol.Run("film", run.Counted(TrackList.ReadTruth(house.In("film", "truth.txt"))), run.Boxes);
        Assert.Contains("\"frames_looked_at\": 6", new RecordingOutput(order, run, report, report, "detector").ToJson(), StringComparison.Ordinal);
    }

    private static FilmReel Film(int readers) => new(CrowdFilm.FromSeed(4, new CrowdOptions { People = 2 }), 5, 15, readers);
}
