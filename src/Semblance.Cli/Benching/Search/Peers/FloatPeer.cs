using Semblance.Cli.Benching.Search.Made;
using Semblance.Index;

namespace Semblance.Cli.Benching.Search.Peers;

/// <summary>The plain way: all rows as floats, one loop over them on one thread, with the widest multiply-adds of the machine.</summary>
internal sealed class FloatPeer
{
    public const int BytesPerNumber = sizeof(float);

    private readonly float[] _rows;
    private readonly int _dimension;

    public FloatPeer(MadeRows rows, int threads)
    {
        (_dimension, Rows) = (rows.Dimension, PeerRows.CountOf(rows));
        _rows = new float[Rows * _dimension];
        foreach (var (first, codes) in PeerRows.Chunks(rows, threads))
        {
            for (var at = 0; at < codes.Length; at += _dimension)
                UnitLength.Of(codes.Span.Slice(at, _dimension), _rows.AsSpan((first * _dimension) + at, _dimension));
        }
    }

    /// <summary>Rows that it looks through.</summary>
    public int Rows { get; }

    /// <summary>All rows at or above a cosine, the best first.</summary>
    /// <param name="probe">A vector of length 1.</param>
    /// <param name="lowest">The lowest cosine.</param>
    public IReadOnlyList<IndexCandidate> Search(ReadOnlySpan<float> probe, float lowest)
    {
        var found = new List<IndexCandidate>();
        for (var row = 0; row < Rows; row++)
        {
            var score = FloatDot.Of(_rows.AsSpan(row * _dimension, _dimension), probe);
            if (score >= lowest)
                found.Add(new IndexCandidate(row, row, score));
        }

        found.Sort(static (a, b) => b.Score.CompareTo(a.Score));
        return found;
    }
}
