using System.Diagnostics;

namespace Semblance.Benchmarks.Index.Soak;

/// <summary>Keeps a thread to so many turns a second. A turn that came too late is not made up for.</summary>
internal sealed class Pace(double aSecond, CancellationToken ended)
{
    private readonly long _start = Stopwatch.GetTimestamp();
    private double _due;

    /// <summary>Waits for the next turn.</summary>
    /// <returns>False when it is over.</returns>
    public bool Wait()
    {
        if (aSecond <= 0 || ended.IsCancellationRequested)
            return !ended.IsCancellationRequested;
        var now = Stopwatch.GetElapsedTime(_start).TotalSeconds;
        _due = Math.Max(_due + (1 / aSecond), now - (1 / aSecond));
        return _due <= now || !ended.WaitHandle.WaitOne(TimeSpan.FromSeconds(_due - now));
    }
}
