using System.Collections.Concurrent;
using Semblance.Video;
using Semblance.Video.Sources;

namespace Semblance.IntegrationTests.Video.Sources;

/// <summary>Cameras of this machine, over a real decoder.</summary>
public sealed class LiveFramesTests
{
    private static readonly FrameDemand Quick = new() { FirstRetry = TimeSpan.FromMilliseconds(50), LongestRetry = TimeSpan.FromMilliseconds(200), StallsAfter = TimeSpan.FromSeconds(2) };

    private readonly ConcurrentQueue<SourceNews> _news = new();

    public LiveFramesTests() => Assert.SkipWhen(MadeFilm.Obstacle is not null, MadeFilm.Obstacle ?? string.Empty);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_camera_gives_its_newest_frame_and_drops_what_came_before()
    {
        var sent = new TaskCompletionSource();
        await using var camera = new MadeCamera(async (stream, _, cancellation) =>
        {
            await MadeCamera.BeginAsync(stream, cancellation);
            for (var k = 0; k < 60; k++)
                await MadeCamera.SendAsync(stream, 40 + k, cancellation);
            sent.SetResult();
            await Task.Delay(Timeout.Infinite, cancellation);
        });
        await using var source = Open(camera.Address, Quick with { StallsAfter = TimeSpan.FromSeconds(60) });
        await sent.Task;
        VideoFrame last;
        do
        {
            last = (await source.NextAsync(Cancel))!;
            last.Dispose();
        }
        while (last.Number + 3 < 60); // the decoder holds back a frame or two
        Assert.True(source.Dropped > 0, "nothing was dropped");
    }

    [Fact]
    public async Task A_camera_that_closes_sends_garbage_or_stalls_is_opened_again_and_told()
    {
        await using var camera = new MadeCamera(async (stream, connection, cancellation) =>
        {
            if (connection == 1)
            {
                await stream.WriteAsync(new byte[4_096], cancellation);
                return;
            }

            await MadeCamera.BeginAsync(stream, cancellation);
            for (var k = 0; k < 40; k++)
                await MadeCamera.SendAsync(stream, 40 + (10 * connection), cancellation);
            if (connection == 3)
                await Task.Delay(Timeout.Infinite, cancellation);
        });
        await using var source = Open(camera.Address, Quick);
        var time = TimeSpan.Zero;
        while (camera.Connections < 4)
        {
            using var frame = await source.NextAsync(Cancel);
            Assert.True(frame!.Time >= time, "time went back");
            time = frame.Time;
        }

        var told = _news.ToArray();
        Assert.Contains(told, one => one.State == SourceState.Lost && one.What.Contains("opened again in", StringComparison.Ordinal));
        Assert.Contains(told, one => one.State == SourceState.Stalled);
        Assert.DoesNotContain(told, one => one.What.Contains("/mjpeg: ", StringComparison.Ordinal));
    }

    private IFrameSource Open(string address, FrameDemand demand) => FrameSources.Open(VideoSource.Parse(address), demand, TimeProvider.System, new Queued(_news));

    private sealed class Queued(ConcurrentQueue<SourceNews> news) : IProgress<SourceNews>
    {
        public void Report(SourceNews value) => news.Enqueue(value);
    }
}
