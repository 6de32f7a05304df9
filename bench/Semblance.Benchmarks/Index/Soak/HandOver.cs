using System.Collections.Concurrent;

namespace Semblance.Benchmarks.Index.Soak;

/// <summary>Where writers tell readers what has just been written, and what is gone; the newest is looked for first.</summary>
internal sealed class HandOver
{
    private const int Most = 64;

    private readonly ConcurrentStack<KeptTemplate> _fresh = new();
    private readonly ConcurrentStack<long> _gone = new();

    /// <summary>Says that a template is in the index. A reader gives it back once it was looked for.</summary>
    public void Lend(KeptTemplate template)
    {
        if (_fresh.Count >= Most)
            return;
        template.IsLent = true;
        _fresh.Push(template);
    }

    /// <summary>Says that the template of a key is in the index no more.</summary>
    public void TellGone(long key)
    {
        if (_gone.Count < Most)
            _gone.Push(key);
    }

    public KeptTemplate? TakeFresh() => _fresh.TryPop(out var template) ? template : null;

    public long? TakeGone() => _gone.TryPop(out var key) ? key : null;
}
