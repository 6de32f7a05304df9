namespace Semblance.Video.Sources;

/// <summary>Tells changes of a source's state, each once.</summary>
internal sealed class ToldNews(TimeProvider time, IProgress<SourceNews>? news)
{
    private SourceState? _state;

    public void Tell(SourceState state, string what = "")
    {
        if (_state == state && what.Length == 0)
            return;
        _state = state;
        news?.Report(new SourceNews(state, time.GetUtcNow(), what));
    }
}
