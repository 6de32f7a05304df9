namespace Semblance.Video.Watching;

/// <summary>How fast frames are dealt with: rate and latency over the last few hundred.</summary>
/// <remarks>Safe to read while it is written.</remarks>
internal sealed class FramePace(TimeProvider time)
{
    private const int Kept = 300;
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(10);

    private readonly Lock _gate = new();
    private readonly Queue<(DateTimeOffset Done, TimeSpan Latency)> _last = new();

    public long Frames { get; private set; }

    /// <summary>A frame that arrived then is dealt with now.</summary>
    public void Done(DateTimeOffset arrived)
    {
        var now = time.GetUtcNow();
        lock (_gate)
        {
            Frames++;
            _last.Enqueue((now, now - arrived));
            if (_last.Count > Kept)
                _last.Dequeue();
        }
    }

    /// <summary>Frames a second up to now: a camera from which nothing comes any more has none.</summary>
    public double PerSecond()
    {
        var now = time.GetUtcNow();
        lock (_gate)
        {
            var recent = _last.Count(one => one.Done > now - Window);
            if (recent < _last.Count)
                return recent / Window.TotalSeconds;
            return recent > 1 && now > _last.Peek().Done ? (recent - 1) / (now - _last.Peek().Done).TotalSeconds : 0;
        }
    }

    /// <summary>The latency that this share of frames do not exceed.</summary>
    public TimeSpan LatencyOf(double share)
    {
        lock (_gate)
        {
            if (_last.Count == 0)
                return TimeSpan.Zero;
            var sorted = _last.Select(static one => one.Latency).Order().ToArray();
            return sorted[Math.Min(sorted.Length - 1, (int)Math.Ceiling(share * sorted.Length) - 1)];
        }
    }
}
