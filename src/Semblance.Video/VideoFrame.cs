using Semblance.Imaging;

namespace Semblance.Video;

/// <summary>One picture of a moving picture, and when it was taken.</summary>
/// <param name="picture">The pixels; the frame owns them.</param>
/// <param name="number">Counts the frames that its source gave, from 0; with gaps where frames were dropped.</param>
/// <param name="time">Since the start of the source, by the source's own clock; 0 or more.</param>
/// <param name="arrived">When it was here whole; UTC.</param>
/// <remarks>Reading is thread-safe. Dispose of it to give the memory back to the pool.</remarks>
public sealed class VideoFrame(Picture picture, long number, TimeSpan time, DateTimeOffset arrived) : IDisposable
{
    /// <summary>The pixels.</summary>
    public Picture Picture { get; } = picture;

    /// <summary>Counts the frames that the source gave, from 0; with gaps where frames were dropped.</summary>
    public long Number { get; } = number;

    /// <summary>Since the start of the source, by the source's own clock.</summary>
    public TimeSpan Time { get; } = time;

    /// <summary>When it was here whole; UTC.</summary>
    public DateTimeOffset Arrived { get; } = arrived;

    /// <inheritdoc/>
    public void Dispose() => Picture.Dispose();

    /// <summary>The same pixels, which change hands, at another place of a longer stream.</summary>
    internal VideoFrame Moved(long number, TimeSpan time) => new(Picture, number, time, Arrived);
}
