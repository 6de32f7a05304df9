using System.Runtime.InteropServices;
using Semblance.Index.Codes;
using Semblance.Index.Kernels;

namespace Semblance.Index.Exact;

/// <summary>One probe on its way through the blocks.</summary>
internal sealed class ProbeSearch(ProbeCodes probe, SearchRequest request)
{
    private readonly BestCandidates _best = new(request.MaxCandidates, request.LowestScore, request.ListsRows);
    private int[] _dots = [];
    private int[] _near = [];

    /// <summary>Compares the probe with the first rows of a block: all of them roughly, and those exactly that may come onto the list.</summary>
    public void Scan(RowBlock block, int rows)
    {
        if (_dots.Length < rows)
            (_dots, _near) = (new int[block.Capacity], new int[block.Capacity]);
        CacheFetch.Begin(MemoryMarshal.AsBytes(block.Scales(rows)));
        CacheFetch.Begin(MemoryMarshal.AsBytes(block.Open(rows)));
        var dots = _dots.AsSpan(0, rows);
        NibbleDot.Compute(block.Upper(rows), probe, dots);
        foreach (var row in Near(block, dots))
        {
            if (HalfCodes.BoundOf(dots[row], block.ScaleOf(row), block.OpenOf(row), probe) >= _best.Floor)
                Compare(block, row, dots[row]);
        }
    }

    /// <summary>The rows that may come onto the list as it is. The lower halves of their codes are fetched at once, since waiting for each of them costs more than all else.</summary>
    private ReadOnlySpan<int> Near(RowBlock block, ReadOnlySpan<int> dots)
    {
        var scales = block.Scales(dots.Length);
        var open = block.Open(dots.Length);
        var count = 0;
        for (var row = FloorScan.Next(dots, scales, open, probe, _best.Floor, 0); row < dots.Length; row = FloorScan.Next(dots, scales, open, probe, _best.Floor, row + 1))
        {
            CacheFetch.Begin(block.LowerOf(row));
            _near[count++] = row;
        }

        return _near.AsSpan(0, count);
    }

    private void Compare(RowBlock block, int row, int upper)
    {
        var cosine = FloorScanScalar.Cosine(HalfCodes.DotOf(upper, NibbleDot.One(block.LowerOf(row), probe), probe), block.ScaleOf(row), probe.Scale);
        var (slot, subject) = (block.SlotOf(row), block.SubjectOf(row));
        if (cosine >= _best.Floor && (request.Filter is null || request.Filter(slot, subject)))
            _best.Offer(new IndexCandidate(subject, slot, cosine));
    }

    /// <summary>The candidates, the best first.</summary>
    public IReadOnlyList<IndexCandidate> Finish() => _best.Finish();
}
