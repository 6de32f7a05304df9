using System.Diagnostics;
using Semblance.Video;
using Semblance.Video.Following;
using Semblance.Video.Sources;
using Semblance.Video.Tracking;

namespace Semblance.Cli.Benching;

/// <summary>
/// How many streams this machine follows, and what it would cost to look for every face in every frame and make a feature set of each, as a plain loop does. Both ways go through the same
/// film in turn, with as many copies at once as there are threads, and nothing waits for a clock: seconds of film over seconds of time are streams in real time.
/// </summary>
internal sealed class VideoBench(string file, FaceEngineOptions options, double detections, double naiveSeconds, double folderPerSecond)
{
    /// <summary>Runs both ways in turn.</summary>
    public async Task<IReadOnlyList<(VideoTurn Followed, VideoTurn Naive)>> RunAsync(int rounds, IProgress<double> progress, CancellationToken cancellation)
    {
        var turns = new List<(VideoTurn, VideoTurn)>();
        for (var round = 0; round < rounds; round++)
        {
            var followed = await TurnAsync(FollowOptions.ForEngine(options, new TrackerOptions()), new FrameDemand { PerSecond = detections }, double.MaxValue, FollowAsync, cancellation);
            progress.Report((round + 0.5) / rounds);
            turns.Add((followed, await TurnAsync(FollowOptions.ForEngine(options, new TrackerOptions { LowScore = 0.6f }), new FrameDemand(), naiveSeconds, NaiveAsync, cancellation)));
            progress.Report((round + 1.0) / rounds);
        }

        return turns;
    }

    private async Task<VideoTurn> TurnAsync(FaceEngineOptions engineOptions, FrameDemand demand, double most, Func<FaceEngine, IFrameSource, double, CancellationToken, Task<double>> way, CancellationToken cancellation)
    {
        using var engine = FaceEngine.Open(engineOptions);
        await engine.WarmUpAsync(cancellation);
        var before = engine.Statistics;
        var watch = Stopwatch.StartNew();
        var streams = await Task.WhenAll(Enumerable.Range(0, options.Inference.Parallelism).Select(_ => Task.Run(() => StreamAsync(engine, demand, most, way, cancellation), cancellation)));
        var (wall, after) = (watch.Elapsed, engine.Statistics);
        return new VideoTurn(
            streams.Sum(stream => stream.Seconds),
            wall.TotalSeconds,
            streams.Sum(stream => stream.Decoding.TotalSeconds),
            (after.Detect - before.Detect).TotalSeconds,
            (after.Align + after.Quality + after.Embed - before.Align - before.Quality - before.Embed).TotalSeconds,
            after.Pictures - before.Pictures,
            after.FeatureSets - before.FeatureSets);
    }

    private async Task<(double Seconds, TimeSpan Decoding)> StreamAsync(FaceEngine engine, FrameDemand demand, double most, Func<FaceEngine, IFrameSource, double, CancellationToken, Task<double>> way, CancellationToken cancellation)
    {
        await using var source = FrameSources.Open(VideoSource.Parse(file), demand with { FolderPerSecond = folderPerSecond }, TimeProvider.System);
        var seconds = await way(engine, source, most, cancellation);
        return (seconds, source.Decoding);
    }

    private async Task<double> FollowAsync(FaceEngine engine, IFrameSource source, double most, CancellationToken cancellation)
    {
        var follower = new FaceFollower(engine, new FollowOptions { DetectionsPerSecond = detections });
        return await EachAsync(source, most, 1 / detections, frame => follower.FollowAsync(frame, static _ => true, cancellation).AsTask(), cancellation);
    }

    private static Task<double> NaiveAsync(FaceEngine engine, IFrameSource source, double most, CancellationToken cancellation) =>
        EachAsync(source, most, 0, frame => engine.AnalyseAsync(frame.Picture, new AnalysisRequest { MeasureQuality = false }, cancellation), cancellation);

    /// <summary>Seconds of film that were gone through.</summary>
    private static async Task<double> EachAsync(IFrameSource source, double most, double distance, Func<VideoFrame, Task> work, CancellationToken cancellation)
    {
        var (last, before) = (TimeSpan.Zero, TimeSpan.Zero);
        while (last.TotalSeconds < most && await source.NextAsync(cancellation) is { } frame)
        {
            using (frame)
            {
                await work(frame);
                (before, last) = (last, frame.Time);
            }
        }

        // The last frame is shown as long as the others.
        return last.TotalSeconds + (distance > 0 ? distance : (last - before).TotalSeconds);
    }
}
