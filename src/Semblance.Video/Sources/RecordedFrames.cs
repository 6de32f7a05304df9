using Semblance.Errors;
using Semblance.Video.Ffmpeg;

namespace Semblance.Video.Sources;

/// <summary>The frames of a file.</summary>
internal sealed class RecordedFrames(VideoSource source, FrameDemand demand, TimeProvider time, ToldNews news) : IFrameSource
{
    private FrameReader? _reader;

    public bool IsLive => false;

    public long Dropped => 0;

    public TimeSpan Decoding => _reader?.Decoding ?? TimeSpan.Zero;

    public async ValueTask<VideoFrame?> NextAsync(CancellationToken cancellation)
    {
        if (_reader is null)
            news.Tell(SourceState.Opening);
        _reader ??= FrameReader.Open(source, demand, time);
        try
        {
            var frame = await _reader.NextAsync(cancellation).ConfigureAwait(false);
            news.Tell(frame is null ? SourceState.Ended : SourceState.Running);
            return frame;
        }
        catch (SemblanceException refusal)
        {
            news.Tell(SourceState.Lost, refusal.What);
            throw;
        }
    }

    public ValueTask DisposeAsync() => _reader?.DisposeAsync() ?? ValueTask.CompletedTask;
}
