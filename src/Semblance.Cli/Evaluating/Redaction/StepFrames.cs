using Semblance.Imaging;
using Semblance.Video;

namespace Semblance.Cli.Evaluating.Redaction;

/// <summary>Frames of the same moment.</summary>
internal sealed class StepFrames(IReadOnlyList<VideoFrame> frames, bool isWhole) : IDisposable
{
    public bool IsWhole => isWhole;

    public IEnumerable<Picture> Pictures => frames.Select(static frame => frame.Picture);

    public void Dispose()
    {
        foreach (var frame in frames)
            frame.Dispose();
    }
}
