using System.Diagnostics;
using Semblance.Index.Exact;

namespace Semblance.Cli.Benching.Search;

/// <summary>Builds the exhaustive index, on several threads.</summary>
internal sealed class ExactBuild : ISearchBuild
{
    /// <summary>A row's sum and scale.</summary>
    private const int BytesBesideCodes = sizeof(int) + sizeof(float);

    private readonly ExactRestore _rows;
    private readonly int _count;
    private readonly int _dimension;
    private readonly int _threads;
    private readonly long _memoryBefore = GC.GetTotalMemory(forceFullCollection: true);
    private readonly Stopwatch _watch = Stopwatch.StartNew();

    public ExactBuild(int dimension, int count, int threads)
    {
        (_dimension, _count, _threads) = (dimension, count, threads);
        _rows = new ExactRestore(dimension, count);
        _watch.Stop();
    }

    public TimeSpan Time => _watch.Elapsed;

    public void Put(int first, ReadOnlyMemory<sbyte> codes)
    {
        _watch.Start();
        Parallel.For(0, codes.Length / _dimension, new ParallelOptions { MaxDegreeOfParallelism = _threads }, k => _rows.Put(first + k, first + k, codes.Span.Slice(k * _dimension, _dimension)));
        _watch.Stop();
    }

    /// <summary>Bytes of a template that a scan reads.</summary>
    public static int BytesRead(int dimension) => dimension + BytesBesideCodes;

    public SearchedIndex Finish()
    {
        _watch.Start();
        var state = _rows.Finish(_count).Current;
        _watch.Stop();
        var bytes = (double)(GC.GetTotalMemory(forceFullCollection: true) - _memoryBefore) / _count;
        return new SearchedIndex("exhaustive", state, state) { BytesPerTemplate = bytes, RamBytesPerTemplate = bytes, BytesReadPerTemplate = BytesRead(_dimension) };
    }
}
