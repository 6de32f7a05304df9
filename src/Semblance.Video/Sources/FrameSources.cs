using Semblance.Errors;

namespace Semblance.Video.Sources;

/// <summary>Opens sources.</summary>
public static class FrameSources
{
    /// <summary>Opens a source: a live one begins to read at once, a recorded one when it is asked for its first frame.</summary>
    /// <param name="source">Where the pictures come from.</param>
    /// <param name="demand">Which frames are wanted.</param>
    /// <param name="time">The clock.</param>
    /// <param name="news">Told how the source is; <see langword="null"/> where nobody wants to know.</param>
    /// <returns>The source, which the caller disposes; it must have one reader at a time.</returns>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.OptionOutOfRange"/>: a value of the demand is outside of its range.</exception>
    public static IFrameSource Open(VideoSource source, FrameDemand demand, TimeProvider time, IProgress<SourceNews>? news = null)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(demand);
        ArgumentNullException.ThrowIfNull(time);
        demand.Checked();
        var told = new ToldNews(time, news);
        return source.Kind switch
        {
            SourceKind.Folder => new FolderFrames(source, demand, time, told),
            SourceKind.File => new RecordedFrames(source, demand, time, told),
            _ => new LiveFrames(source, demand, time, told),
        };
    }
}
