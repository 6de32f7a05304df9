using System.Diagnostics;
using Semblance.Index;
using Semblance.Index.Cascade;
using Semblance.Index.Exact;

namespace Semblance.Cli.Benching.Search;

/// <summary>Builds the fast index on several threads, and beside it the exhaustive one that it is compared with.</summary>
internal sealed class CascadeBuild : ISearchBuild
{
    private readonly CascadeRestore _rows;
    private readonly ExactRestore _exhaustive;
    private readonly SearchBenchOptions _options;
    private readonly int _dimension;
    private readonly Stopwatch _watch = Stopwatch.StartNew();

    public CascadeBuild(int dimension, SearchBenchOptions options)
    {
        (_dimension, _options) = (dimension, options);
        _rows = new CascadeRestore(dimension, options.Templates, new CascadeOptions { Parallelism = options.SearchThreads, HasFinePlanes = options.HasFinePlanes });
        _watch.Stop();
        _exhaustive = new ExactRestore(dimension, options.Templates);
    }

    public TimeSpan Time => _watch.Elapsed;

    public void Put(int first, ReadOnlyMemory<sbyte> codes)
    {
        _watch.Start();
        ForEach(codes, (row, own) => _rows.Put(first + row, first + row, own));
        _watch.Stop();
        ForEach(codes, (row, own) => _exhaustive.Put(first + row, first + row, own));
    }

    public SearchedIndex Finish()
    {
        _watch.Start();
        var index = _rows.Finish(_options.Templates);
        _watch.Stop();
        var memory = index.Memory;
        return new SearchedIndex("cascade", index.Current, _exhaustive.Finish(_options.Templates).Current)
        {
            BytesPerTemplate = memory.BytesPerVector,
            RamBytesPerTemplate = memory.SearchedBytesPerVector,
            Request = request => request with { MissBudget = MissBudget.Of(_options.MissBudget) },
        };
    }

    private void ForEach(ReadOnlyMemory<sbyte> codes, PutRow put) =>
        Parallel.For(0, codes.Length / _dimension, new ParallelOptions { MaxDegreeOfParallelism = _options.Threads }, k => put(k, codes.Span.Slice(k * _dimension, _dimension)));

    private delegate void PutRow(int row, ReadOnlySpan<sbyte> codes);
}
