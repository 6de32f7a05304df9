namespace Semblance.Inference;

/// <summary>Adds up processor time from many threads (<see cref="ThreadClock"/>).</summary>
internal sealed class ThreadMeter
{
    private long _ticks;

    /// <summary>Time so far.</summary>
    public TimeSpan Total => TimeSpan.FromTicks(Interlocked.Read(ref _ticks));

    /// <summary>Does something on this thread, and adds what it took.</summary>
    public T Count<T>(Func<T> work)
    {
        var start = ThreadClock.Now;
        try
        {
            return work();
        }
        finally
        {
            Interlocked.Add(ref _ticks, (ThreadClock.Now - start).Ticks);
        }
    }
}
