using System.Collections.Concurrent;

namespace Semblance.Benchmarks.Index.Soak;

/// <summary>What must not be.</summary>
internal sealed class SoakFaults
{
    private const int MostTold = 20;

    private readonly ConcurrentQueue<string> _told = new();
    private long _lost;
    private long _phantoms;
    private long _wrong;

    /// <summary>Templates that were in the index and were not found.</summary>
    public long Lost => Volatile.Read(ref _lost);

    /// <summary>Candidates that nobody had put in, or that were gone.</summary>
    public long Phantoms => Volatile.Read(ref _phantoms);

    /// <summary>Other answers than they must be: scores, refused changes, exceptions.</summary>
    public long Wrong => Volatile.Read(ref _wrong);

    public bool IsClean => Lost + Phantoms + Wrong == 0;

    /// <summary>The first ones in words.</summary>
    public IReadOnlyCollection<string> Told => _told;

    public void NoteLost(string what) => Note(ref _lost, "lost: " + what);

    public void NotePhantom(string what) => Note(ref _phantoms, "phantom: " + what);

    public void NoteWrong(string what) => Note(ref _wrong, "wrong: " + what);

    private void Note(ref long count, string what)
    {
        if (Interlocked.Increment(ref count) <= MostTold)
            _told.Enqueue(what);
    }
}
