using System.Runtime.Intrinsics.X86;
using Semblance.Index.Cascade.Planes;
using Semblance.Index.Codes;
using Semblance.Index.Exact;
using Semblance.Index.Kernels;
using Semblance.Index.Memory;

namespace Semblance.Index.Cascade.Scanning;

/// <summary>A probe's exact comparisons, and the best of them: the scores are those of an exhaustive index, bit for bit.</summary>
/// <remarks>For one thread at a time. After its first search it allocates nothing.</remarks>
internal sealed unsafe class RowComparison(int dimension)
{
    /// <summary>How many rows ahead codes are asked for.</summary>
    private const int Ahead = 32;

    /// <summary>What a disk reads about as fast as it is asked for something else.</summary>
    private const int NearOnDisk = 32_768;

    private const int Line = 64;

    private readonly ProbeCodes _codes = new(dimension);
    private readonly BestCandidates _best = new();
    private readonly int[] _dots = new int[CascadeBlock.PartRows];
    private SearchRequest _request = null!;

    /// <summary>The probe.</summary>
    public ProbeCodes Probe => _codes;

    /// <summary>Bytes of a row's codes, with its scale.</summary>
    public int BytesOfRow { get; } = ProbeCodes.PaddedLength(dimension) + sizeof(float);

    /// <summary>The best so far.</summary>
    public BestCandidates Best => _best;

    /// <summary>Takes a probe.</summary>
    public void Begin(ReadOnlySpan<sbyte> probe, SearchRequest request)
    {
        _request = request;
        _codes.Take(probe);
        _best.Begin(request.MaxCandidates, request.LowestScore, request.ListsRows);
    }

    /// <summary>Lets go of the probe and the request.</summary>
    public void Forget()
    {
        _request = null!;
        _codes.Wipe();
        _best.Begin(1, 1, false);
    }

    /// <summary>Compares some rows of a block, which lie anywhere in the memory, where each is asked for some rows ahead; or in a file, where all are asked for at once.</summary>
    public void CompareSome(CascadeBlock block, int firstSlot, ReadOnlySpan<int> staying)
    {
        if (block.LiesInFile)
            AskForRuns(block, staying);
        foreach (var row in staying[..Math.Min(Ahead, staying.Length)])
            AskFor(block, row);
        for (var i = 0; i < staying.Length; i++)
        {
            if (i + Ahead < staying.Length)
                AskFor(block, staying[i + Ahead]);
            var dot = CodeDot.Single(new ReadOnlySpan<sbyte>(block.CodesOf(staying[i]), _codes.Wide.Length), _codes);
            var cosine = FloorScanScalar.Cosine(dot, block.ScaleOf(staying[i]), _codes.Scale);
            if (cosine >= _best.Floor)
                Offer(block, firstSlot, staying[i], block.SubjectOf(staying[i]), cosine);
        }
    }

    /// <summary>Asks the disk for rows; those that lie near each other in one piece, which costs it less than asking twice.</summary>
    private void AskForRuns(CascadeBlock block, ReadOnlySpan<int> staying)
    {
        nint start = 0, end = 0;
        foreach (var row in staying)
        {
            var codes = (nint)block.CodesOf(row);
            if (codes < start || codes - end > NearOnDisk)
            {
                MemoryAdvice.AskFor((byte*)start, end - start);
                start = codes;
            }

            end = codes + _codes.Wide.Length;
        }

        MemoryAdvice.AskFor((byte*)start, end - start);
    }

    private void AskFor(CascadeBlock block, int row)
    {
        if (!Sse.IsSupported)
            return;
        var codes = block.CodesOf(row);
        for (var line = 0; line < _codes.Wide.Length; line += Line)
            Sse.Prefetch1(codes + line);
        Sse.Prefetch1(block.PlaceOfScale(row));
    }

    /// <summary>Compares rows that no planes are read for: those after the last full group, or all of them.</summary>
    public void CompareAll(CascadeBlock block, int firstSlot, int from, int rows)
    {
        if (block.LiesInFile && from < rows)
            MemoryAdvice.AskFor((byte*)block.CodesOf(from), (nint)(rows - from) * _codes.Wide.Length);
        while (from < rows)
        {
            var part = block.PartOf(from, out var at);
            var count = Math.Min(CascadeBlock.PartRows - at, rows - from);
            Compare(part, at, count, block, firstSlot, from - at);
            from += count;
        }
    }

    /// <summary>The scores of the block's first rows that count.</summary>
    public int Sample(CascadeBlock block, Span<float> scores)
    {
        var counting = 0;
        for (var row = 0; row < scores.Length; row++)
        {
            if (block.Marks.IsRemoved(row) || !_request.Counts(row, block.SubjectOf(row)))
                continue;
            var dot = CodeDot.Single(new ReadOnlySpan<sbyte>(block.CodesOf(row), _codes.Wide.Length), _codes);
            scores[counting++] = FloorScanScalar.Cosine(dot, block.ScaleOf(row), _codes.Scale);
        }

        GC.KeepAlive(block);
        return counting;
    }

    /// <summary>Compares rows of a part as an exhaustive index does, and offers those that reach the floor.</summary>
    private void Compare(RowBlock part, int first, int count, CascadeBlock block, int firstSlot, int partRow)
    {
        var dots = _dots.AsSpan(0, count);
        var scales = part.Scales(first, count);
        CodeDot.Compute(part.Codes(first, count), part.Sums(first, count), _codes, dots);
        for (var row = FloorScan.Next(dots, scales, _codes.Scale, _best.Floor, 0); row < count; row = FloorScan.Next(dots, scales, _codes.Scale, _best.Floor, row + 1))
            Offer(block, firstSlot, partRow + first + row, part.SubjectOf(first + row), FloorScanScalar.Cosine(dots[row], scales[row], _codes.Scale));
    }

    private void Offer(CascadeBlock block, int firstSlot, int row, long subject, float cosine)
    {
        if (!block.Marks.IsRemoved(row) && _request.Counts(firstSlot + row, subject))
            _best.Offer(new IndexCandidate(subject, firstSlot + row, cosine));
    }
}
