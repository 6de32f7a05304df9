using System.Collections.Concurrent;
using Semblance.Errors;
using Semblance.Video;
using Semblance.Video.Sources;

namespace Semblance.IntegrationTests.Video.Sources;

/// <summary>Recorded and live sources (<see cref="RecordedFrames"/>, <see cref="LiveFrames"/>, <see cref="ToldNews"/>) over a real decoder.</summary>
public sealed class FrameSourcesTests : IDisposable
{
    private static readonly FrameDemand Quick = new() { FirstRetry = TimeSpan.FromMilliseconds(50), LongestRetry = TimeSpan.FromMilliseconds(200), StallsAfter = TimeSpan.FromSeconds(2) };

    private readonly MadeFilm _film = new();
    private readonly ConcurrentQueue<SourceNews> _news = new();

    public FrameSourcesTests() => Assert.SkipWhen(MadeFilm.Obstacle is not null, MadeFilm.Obstacle ?? string.Empty);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _film.Dispose();

    [Fact]
    public async Task A_file_waits_for_a_slow_reader_and_drops_nothing()
    {
        await using var source = Open(await _film.WriteAsync(frames: 40), new FrameDemand());
        var count = 0;
        while (await source.NextAsync(Cancel) is { } frame)
        {
            using (frame)
                Assert.Equal(count++, frame.Number);
            await Task.Yield();
        }

        Assert.Equal((40, 0), (count, source.Dropped));
        Assert.Equal([SourceState.Opening, SourceState.Running, SourceState.Ended], _news.Select(one => one.State));
    }

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

    [Fact]
    public async Task A_broken_file_is_told_after_its_good_frames()
    {
        var file = await _film.WriteAsync(frames: 40, name: "film.avi");
        var bytes = await File.ReadAllBytesAsync(file, Cancel);
        await File.WriteAllBytesAsync(file, bytes[..200], Cancel);
        await using var source = Open(file, new FrameDemand());
        Assert.Equal(ErrorCode.VideoUnreadable, (await Assert.ThrowsAsync<SemblanceException>(async () => await source.NextAsync(Cancel))).Code);
        Assert.Equal(SourceState.Lost, _news.Last().State);
    }

    private IFrameSource Open(string address, FrameDemand demand) => FrameSources.Open(VideoSource.Parse(address), demand, TimeProvider.System, new Queued(_news));

    private sealed class Queued(ConcurrentQueue<SourceNews> news) : IProgress<SourceNews>
    {
        public void Report(SourceNews value) => news.Enqueue(value);
    }
}
