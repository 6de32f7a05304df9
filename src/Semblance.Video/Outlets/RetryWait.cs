namespace Semblance.Video.Outlets;

/// <summary>How long to wait before something is tried again: twice as long each time, up to a most.</summary>
internal sealed class RetryWait(TimeSpan first, TimeSpan longest)
{
    private static readonly TimeSpan MostAsked = TimeSpan.FromHours(1);

    private TimeSpan? _last;

    /// <summary>It worked: the next failure is the first again.</summary>
    public void Reset() => _last = null;

    /// <summary>It failed.</summary>
    /// <returns>How long to wait. A receiver that says when it wants to be asked again is asked then, but within the hour: one that says "in a year" would be forgotten.</returns>
    public TimeSpan After(OutletAnswer answer)
    {
        _last = answer.IsRefused ? longest : _last is { } last ? Shorter(last * 2, longest) : first;
        return answer.After is { } asked ? Longer(Shorter(asked, MostAsked), _last.Value) : _last.Value;
    }

    private static TimeSpan Shorter(TimeSpan one, TimeSpan other) => one < other ? one : other;

    private static TimeSpan Longer(TimeSpan one, TimeSpan other) => one > other ? one : other;
}
