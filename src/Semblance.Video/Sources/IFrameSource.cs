using Semblance.Errors;

namespace Semblance.Video.Sources;

/// <summary>Gives frame after frame. A recorded source waits for its reader and drops nothing; a live one gives the newest frame and drops what came before it unread.</summary>
public interface IFrameSource : IAsyncDisposable
{
    /// <summary>Whether it goes on by itself.</summary>
    bool IsLive { get; }

    /// <summary>Frames that came and were dropped, because newer ones had come before anybody asked.</summary>
    long Dropped { get; }

    /// <summary>Processor time that the decoder has used for what it has given so far; zero where there is none.</summary>
    TimeSpan Decoding { get; }

    /// <summary>Waits for the next frame.</summary>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>The frame, which the caller disposes; <see langword="null"/> at the end. A live source has none.</returns>
    /// <exception cref="SemblanceException">
    /// <see cref="ErrorCode.VideoProgramMissing"/>: there is no ffmpeg. <see cref="ErrorCode.VideoUnreadable"/>, <see cref="ErrorCode.VideoStalled"/>: a recorded source is broken; a live one tells it as news and is opened again.
    /// </exception>
    ValueTask<VideoFrame?> NextAsync(CancellationToken cancellation);
}
