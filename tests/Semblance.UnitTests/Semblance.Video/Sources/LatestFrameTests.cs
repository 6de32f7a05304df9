using Semblance.Imaging;
using Semblance.Video;
using Semblance.Video.Sources;

namespace Semblance.UnitTests.Video.Sources;

public sealed class LatestFrameTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_newer_frame_takes_the_place_of_one_that_nobody_fetched()
    {
        using var latest = new LatestFrame();
        var (first, second) = (Frame(0), Frame(1));
        latest.Put(first);
        latest.Put(second);
        using var taken = await latest.TakeAsync(Cancel);
        Assert.Same(second, taken);
        Assert.Equal(1, latest.Replaced);
        Assert.Throws<ObjectDisposedException>(() => first.Picture.ToPixels());
        Assert.NotNull(second.Picture.ToPixels());
    }

    [Fact]
    public async Task Whoever_comes_first_waits_for_the_next_frame()
    {
        using var latest = new LatestFrame();
        var waiting = latest.TakeAsync(Cancel).AsTask();
        Assert.False(waiting.IsCompleted);
        latest.Put(Frame(7));
        using var taken = await waiting;
        Assert.Equal((7, 0), (taken.Number, latest.Replaced));
    }

    [Fact]
    public async Task A_wait_can_be_given_up_without_losing_the_frame()
    {
        using var latest = new LatestFrame();
        using var patience = new CancellationTokenSource();
        var waiting = latest.TakeAsync(patience.Token).AsTask();
        await patience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        latest.Put(Frame(3));
        using var taken = await latest.TakeAsync(Cancel);
        Assert.Equal(3, taken.Number);
    }

    [Fact]
    public void After_the_end_frames_are_given_back()
    {
        var latest = new LatestFrame();
        var (before, after) = (Frame(0), Frame(1));
        latest.Put(before);
        latest.Dispose();
        latest.Put(after);
        Assert.Throws<ObjectDisposedException>(() => before.Picture.ToPixels());
        Assert.Throws<ObjectDisposedException>(() => after.Picture.ToPixels());
    }

    private static VideoFrame Frame(long number) => new(Picture.FromRgb(new byte[12], 2, 2), number, TimeSpan.Zero, DateTimeOffset.UnixEpoch);
}
