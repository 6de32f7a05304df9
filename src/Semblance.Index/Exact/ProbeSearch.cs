using Semblance.Index.Codes;
using Semblance.Index.Kernels;

namespace Semblance.Index.Exact;

/// <summary>One probe on its way through the blocks.</summary>
internal sealed class ProbeSearch(ProbeCodes probe, SearchRequest request)
{
    private readonly BestCandidates _best = new(request.MaxCandidates, request.LowestScore, request.ListsRows);
    private int[] _dots = [];

    /// <summary>Compares the probe with the first rows of a block.</summary>
    public void Scan(RowBlock block, int rows)
    {
        if (_dots.Length < rows)
            _dots = new int[block.Capacity];
        var dots = _dots.AsSpan(0, rows);
        CodeDot.Compute(block.Codes(rows), block.Sums(rows), probe, dots);
        var scales = block.Scales(rows);
        for (var row = FloorScan.Next(dots, scales, probe.Scale, _best.Floor, 0); row < rows; row = FloorScan.Next(dots, scales, probe.Scale, _best.Floor, row + 1))
        {
            var (slot, subject) = (block.SlotOf(row), block.SubjectOf(row));
            if (request.Counts(slot, subject))
                _best.Offer(new IndexCandidate(subject, slot, FloorScanScalar.Cosine(dots[row], scales[row], probe.Scale)));
        }
    }

    /// <summary>The candidates, the best first.</summary>
    public IReadOnlyList<IndexCandidate> Finish() => _best.Finish();
}
