namespace Semblance.Video.Outlets;

/// <summary>What an outlet has done, and what is to be said about it: each failure once, until it works again.</summary>
/// <remarks>Written by one, read by many.</remarks>
internal sealed class OutletLedger(string outlet, TimeProvider time, IProgress<OutletNews>? news)
{
    private readonly Lock _gate = new();
    private OutletStatus _status = new() { Outlet = outlet, Waiting = 0, Told = 0, GivenUp = 0 };
    private readonly HashSet<long> _leftOut = [];
    private bool _isRefused;

    public OutletStatus Status
    {
        get
        {
            lock (_gate)
                return _status;
        }
    }

    /// <summary>It was reached, with an event or without.</summary>
    public void Worked(int events)
    {
        var before = Change(status => status with { Failure = null, Told = status.Told + events, LastSuccess = events > 0 ? time.GetUtcNow() : status.LastSuccess });
        _isRefused = false;
        if (before.Failure is not null)
            news?.Report(new OutletNews(outlet, OutletNewsKind.Recovered, "works again"));
    }

    public void Failed(OutletAnswer answer)
    {
        var before = Change(status => status with { Failure = answer.Why });
        if (before.Failure is null || (answer.IsRefused && !_isRefused))
            news?.Report(new OutletNews(outlet, answer.IsRefused ? OutletNewsKind.Refused : OutletNewsKind.Failing, answer.Why));
        _isRefused |= answer.IsRefused;
    }

    public void GaveUp(Guid id, TimeSpan age)
    {
        Change(static status => status with { GivenUp = status.GivenUp + 1 });
        news?.Report(new OutletNews(outlet, OutletNewsKind.GivenUp, FormattableString.Invariant($"the event {id} is {age.TotalDays:0.0} days old and was given up")));
    }

    public void LeftOut((long Position, Guid Id) one)
    {
        if (_leftOut.Add(one.Position))
            news?.Report(new OutletNews(outlet, OutletNewsKind.Unreadable, $"an event that waits{(one.Id == Guid.Empty ? string.Empty : $" ({one.Id})")} can't be read and was left out; 'semblance vault check' counts it"));
    }

    private OutletStatus Change(Func<OutletStatus, OutletStatus> change)
    {
        lock (_gate)
        {
            var before = _status;
            _status = change(before);
            return before;
        }
    }
}
