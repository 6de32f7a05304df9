using System.Diagnostics;

namespace Semblance.Inference;

/// <summary>Adds up time from many threads.</summary>
internal sealed class StageMeter
{
    private long _ticks;

    /// <summary>Time so far.</summary>
    public TimeSpan Total => Stopwatch.GetElapsedTime(0, Interlocked.Read(ref _ticks));

    /// <summary>Starts a measurement; disposing it adds the time.</summary>
    public Running Start() => new(this, Stopwatch.GetTimestamp());

    /// <summary>A measurement under way.</summary>
    public readonly struct Running(StageMeter meter, long start) : IDisposable
    {
        /// <inheritdoc/>
        public void Dispose() => Interlocked.Add(ref meter._ticks, Stopwatch.GetTimestamp() - start);
    }
}
