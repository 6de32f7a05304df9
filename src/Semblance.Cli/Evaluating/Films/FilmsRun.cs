using Semblance.Cli.Demo;
using Semblance.Cli.Output;
using Semblance.Comparison;
using Semblance.Evaluation.Tracking;
using Semblance.Models;
using Semblance.Video.Following;

namespace Semblance.Cli.Evaluating.Films;

/// <summary>Watches several films at once, over one engine and one vault that is gone afterwards.</summary>
internal static class FilmsRun
{
    /// <summary>Watches them; each is opened when its turn comes, and let go after it.</summary>
    /// <returns>What came of the films in their order, and what scores stood for.</returns>
    public static async Task<(IReadOnlyList<FilmResult> Films, Calibration Calibration, string Detector)> RunAsync(FaceEngineOptions options, IReadOnlyList<Func<ITrueFilm>> films, FilmOrder order, TrackingOptions measure, CancellationToken cancellation)
    {
        using var engine = FaceEngine.Open(FollowOptions.ForEngine(options, new FollowOptions().Tracking));

        // Tables of real people say nothing about made ones.
        var calibration = CalibrationLibrary.Find(engine.Model, ModelFolders.InOrder(options.ModelFolder), SyntheticSource.People) ?? engine.RequireCalibration();
        await using var house = await ScratchHouse.OpenAsync(calibration, cancellation);
        var follow = new FollowOptions { DetectionsPerSecond = order.PerSecond };
        var run = new FilmRun(engine, follow with { Tracking = FaceMeaning.For(calibration, follow.Tracking) }, house.Cases, order, measure);
        var results = new FilmResult[films.Count];
        await Screen.ProgressAsync("Watching films", async progress =>
        {
            var done = 0;
            await Parallel.ForAsync(0, films.Count, new ParallelOptions { MaxDegreeOfParallelism = options.Inference.Parallelism, CancellationToken = cancellation }, async (k, stop) =>
            {
                results[k] = await run.RunAsync(films[k](), stop);
                progress.Report((double)Interlocked.Increment(ref done) / films.Count);
            });
            return done;
        });
        return (results, calibration, engine.Detector.Name);
    }
}
