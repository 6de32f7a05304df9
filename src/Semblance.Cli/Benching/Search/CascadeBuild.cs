using System.Diagnostics;
using Semblance.Index;
using Semblance.Index.Cascade;
using Semblance.Index.Exact;

namespace Semblance.Cli.Benching.Search;

/// <summary>Builds the fast index on several threads, and beside it the exhaustive one that it is compared with; of a gallery too large for two, the fast one is its own truth.</summary>
internal sealed class CascadeBuild : ISearchBuild
{
    /// <summary>The largest gallery of which two indexes are held.</summary>
    private const int MostTwice = 5_000_000;

    private readonly CascadeRestore _rows;
    private readonly ExactRestore? _exhaustive;
    private readonly SearchBenchOptions _options;
    private readonly int _dimension;
    private readonly Stopwatch _watch = Stopwatch.StartNew();

    public CascadeBuild(int dimension, SearchBenchOptions options)
    {
        (_dimension, _options) = (dimension, options);
        _rows = new CascadeRestore(dimension, options.Templates, options.Form);
        _watch.Stop();
        _exhaustive = options.Templates <= MostTwice ? new ExactRestore(dimension, options.Templates) : null;
    }

    public TimeSpan Time => _watch.Elapsed;

    public int RowsAtOnce => 16_384;

    public void Put(int first, ReadOnlyMemory<sbyte> codes)
    {
        _watch.Start();
        ForEach(codes, (row, own) => _rows.Put(first + row, first + row, own));
        _watch.Stop();
        if (_exhaustive is not null)
            ForEach(codes, (row, own) => _exhaustive.Put(first + row, first + row, own));
    }

    public SearchedIndex Finish()
    {
        _watch.Start();
        var index = _rows.Finish(_options.Templates);
        _watch.Stop();
        var memory = index.Memory.BytesPerVector;
        return new SearchedIndex("cascade", index.Current, _exhaustive is null ? new ExhaustiveView(index.Current) : _exhaustive.Finish(_options.Templates).Current)
        {
            BytesPerTemplate = memory,
            RamBytesPerTemplate = memory,
            Request = request => request with { MissBudget = MissBudget.Of(_options.MissBudget) },
        };
    }

    /// <summary>Nothing to let go of: what was built is the caller's.</summary>
    public void Dispose()
    {
    }

    private void ForEach(ReadOnlyMemory<sbyte> codes, PutRow put) =>
        Parallel.For(0, codes.Length / _dimension, new ParallelOptions { MaxDegreeOfParallelism = _options.Threads }, k => put(k, codes.Span.Slice(k * _dimension, _dimension)));

    private delegate void PutRow(int row, ReadOnlySpan<sbyte> codes);
}
