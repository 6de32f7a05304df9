using System.Collections.Concurrent;

namespace Semblance.Server.Access.Signing;

/// <summary>The signatures that came while they hold: whoever recorded a request on the way can't send it again. Those that are over are forgotten once a minute.</summary>
internal sealed class SeenSignatures(TimeProvider time)
{
    private static readonly TimeSpan Sweep = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<(string Key, string Signature), DateTimeOffset> _seen = new();
    private long _nextSweep;

    /// <summary>How many are remembered.</summary>
    public int Count => _seen.Count;

    /// <summary>Remembers a signature.</summary>
    /// <param name="key">The key's name.</param>
    /// <param name="signature">The signature.</param>
    /// <param name="end">From when on it does not hold any more (UTC).</param>
    /// <returns>Whether it is the first time.</returns>
    public bool IsFirst(string key, string signature, DateTimeOffset end)
    {
        var now = time.GetUtcNow();
        var due = Interlocked.Read(ref _nextSweep);
        if (now.UtcTicks >= due && Interlocked.CompareExchange(ref _nextSweep, (now + Sweep).UtcTicks, due) == due)
            Forget(now);
        return _seen.TryAdd((key, signature), end);
    }

    private void Forget(DateTimeOffset now)
    {
        foreach (var (one, end) in _seen)
        {
            if (end < now)
                _seen.TryRemove(one, out _);
        }
    }
}
