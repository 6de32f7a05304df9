using Semblance.Video;
using Semblance.Video.Sources;

namespace Semblance.Cli.Evaluating.Redaction;

/// <summary>Films of the same frames, read together.</summary>
internal sealed class FilmsInStep(IReadOnlyList<VideoSource> films) : IAsyncDisposable
{
    private readonly IFrameSource[] _sources = [.. films.Select(static film => FrameSources.Open(film, new FrameDemand(), TimeProvider.System))];

    /// <summary>The next frame of each; not whole at the end of one.</summary>
    public async Task<StepFrames> NextAsync(CancellationToken cancellation)
    {
        var frames = new List<VideoFrame>();
        foreach (var source in _sources)
        {
            if (await source.NextAsync(cancellation) is { } frame)
                frames.Add(frame);
        }

        return new StepFrames(frames, frames.Count == _sources.Length);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var source in _sources)
            await source.DisposeAsync();
    }
}
