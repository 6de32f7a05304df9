using Semblance.Index.Codes;
using Semblance.Index.Kernels;

namespace Semblance.Index.Exact;

/// <summary>One probe on its way through the blocks.</summary>
internal sealed class ProbeSearch(ProbeCodes probe, SearchRequest request)
{
    private readonly BestCandidates _best = new(request.MaxCandidates, request.LowestScore, request.ListsRows);
    private int[] _dots = [];

    /// <summary>Compares the probe with the first rows of a block: all of them roughly, and those exactly that may come onto the list.</summary>
    public void Scan(RowBlock block, int rows)
    {
        if (_dots.Length < rows)
            _dots = new int[block.Capacity];
        var dots = _dots.AsSpan(0, rows);
        NibbleDot.Compute(block.Upper(rows), probe, dots);
        var scales = block.Scales(rows);
        var open = block.Open(rows);
        for (var row = FloorScan.Next(dots, scales, open, probe, _best.Floor, 0); row < rows; row = FloorScan.Next(dots, scales, open, probe, _best.Floor, row + 1))
        {
            var cosine = FloorScanScalar.Cosine(HalfCodes.DotOf(dots[row], NibbleDot.One(block.LowerOf(row), probe), probe), scales[row], probe.Scale);
            var (slot, subject) = (block.SlotOf(row), block.SubjectOf(row));
            if (cosine >= _best.Floor && (request.Filter is null || request.Filter(slot, subject)))
                _best.Offer(new IndexCandidate(subject, slot, cosine));
        }
    }

    /// <summary>The candidates, the best first.</summary>
    public IReadOnlyList<IndexCandidate> Finish() => _best.Finish();
}
