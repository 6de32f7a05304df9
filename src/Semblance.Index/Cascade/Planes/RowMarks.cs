using System.Numerics;

namespace Semblance.Index.Cascade.Planes;

/// <summary>The rows of a block that planes say nothing of, a bit each: removed ones, and those that were changed since the planes were written.</summary>
/// <remarks>Changed only in a block that no reader sees yet.</remarks>
internal sealed class RowMarks
{
    private readonly ulong[] _removed;
    private readonly ulong[] _stale;

    public RowMarks(int rows) => (_removed, _stale) = (new ulong[rows / BlockShape.Group], new ulong[rows / BlockShape.Group]);

    private RowMarks(RowMarks other)
    {
        (_removed, _stale) = ([.. other._removed], [.. other._stale]);
        (Removed, Stale) = (other.Removed, other.Stale);
    }

    /// <summary>How many rows were removed.</summary>
    public int Removed { get; private set; }

    /// <summary>Of how many rows, removed ones among them, the planes still hold the bits of what was there before.</summary>
    public int Stale { get; private set; }

    public RowMarks Copy() => new(this);

    public bool IsRemoved(int row) => ((_removed[row / BlockShape.Group] >> (row % BlockShape.Group)) & 1) != 0;

    /// <summary>The removed ones among 64 rows.</summary>
    public ulong RemovedAmong(int group) => _removed[group];

    /// <summary>Those among 64 rows of which the planes' bits are stale.</summary>
    public ulong StaleAmong(int group) => _stale[group];

    /// <summary>The ones among 64 rows that planes must not be asked about.</summary>
    public ulong UnplanedAmong(int group) => _removed[group] | _stale[group];

    public void Remove(int row) => Removed += Mark(_removed, row);

    public void MakeStale(int row) => Stale += Mark(_stale, row);

    /// <summary>Planes were written anew.</summary>
    public void Refresh()
    {
        _stale.AsSpan().Clear();
        Stale = 0;
    }

    /// <summary>Says which rows were removed.</summary>
    public void TakeRemoved(ReadOnlySpan<ulong> removed)
    {
        removed.CopyTo(_removed);
        Removed = 0;
        foreach (var group in removed)
            Removed += BitOperations.PopCount(group);
    }

    /// <returns>1 where the row was not marked before.</returns>
    private static int Mark(ulong[] marks, int row)
    {
        ref var group = ref marks[row / BlockShape.Group];
        var before = group;
        group |= 1ul << (row % BlockShape.Group);
        return group == before ? 0 : 1;
    }
}
