using Semblance.Video;
using Semblance.Video.Sources;

namespace Semblance.Cli.Evaluating.Films;

/// <summary>A film as one reader sees it.</summary>
internal sealed class ReelFrames(FilmReel reel, TimeProvider time) : IFrameSource
{
    private int _next;

    public bool IsLive => false;

    public long Dropped => 0;

    public TimeSpan Decoding => TimeSpan.Zero;

    public ValueTask<VideoFrame?> NextAsync(CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (_next == reel.Frames)
            return ValueTask.FromResult<VideoFrame?>(null);
        return ValueTask.FromResult<VideoFrame?>(reel.Take(_next++, time.GetUtcNow()));
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
