using System.Collections.Concurrent;
using Semblance.Errors;
using Semblance.Video;
using Semblance.Video.Sources;

namespace Semblance.IntegrationTests.Video.Sources;

/// <summary>Files, over a real decoder.</summary>
public sealed class RecordedFramesTests : IDisposable
{
    private readonly MadeFilm _film = new();
    private readonly ConcurrentQueue<SourceNews> _news = new();

    public RecordedFramesTests() => Assert.SkipWhen(MadeFilm.Obstacle is not null, MadeFilm.Obstacle ?? string.Empty);

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
