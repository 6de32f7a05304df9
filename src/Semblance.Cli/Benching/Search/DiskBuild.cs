using System.Diagnostics;
using Semblance.Index;
using Semblance.Index.Snapshots;

namespace Semblance.Cli.Benching.Search;

/// <summary>Builds the fast index in a file, block by block, and opens it with its codes left there: a gallery may be larger than the memory. It is its own truth.</summary>
internal sealed class DiskBuild : ISearchBuild
{
    private readonly CascadeFileBuild _file;
    private readonly SearchBenchOptions _options;
    private readonly string _path;
    private readonly int _dimension;
    private readonly Stopwatch _watch = Stopwatch.StartNew();

    public DiskBuild(int dimension, SearchBenchOptions options, string path)
    {
        (_dimension, _options, _path) = (dimension, options, path);
        _file = new CascadeFileBuild(path, dimension, options.Templates, options.Form);
        _watch.Stop();
    }

    public TimeSpan Time => _watch.Elapsed;

    /// <summary>A block for each thread.</summary>
    public int RowsAtOnce => _file.BlockRows * _options.Threads;

    public void Put(int first, ReadOnlyMemory<sbyte> codes)
    {
        var block = first / _file.BlockRows;
        var rows = codes.Length / _dimension;
        _watch.Start();
        Parallel.For(0, (rows + _file.BlockRows - 1) / _file.BlockRows, new ParallelOptions { MaxDegreeOfParallelism = _options.Threads }, k =>
        {
            var (from, count) = (k * _file.BlockRows, _file.RowsIn(block + k));
            long[] subjects = [.. Enumerable.Range(first + from, count)];
            _file.Put(block + k, subjects, codes.Span.Slice(from * _dimension, count * _dimension));
        });
        _watch.Stop();
    }

    public SearchedIndex Finish()
    {
        _watch.Start();
        _file.Finish(_options.Templates);
        _watch.Stop();
        var index = CascadeFile.TryOpen(_path, _dimension, new CascadeFileOptions { Index = _options.Form, RowsStayOnDisk = true }, out var fault)
            ?? throw new InvalidOperationException(FormattableString.Invariant($"The index that was just written to '{_path}' can't be opened: {fault}."));
        return new SearchedIndex("cascade", index.Current, new ExhaustiveView(index.Current))
        {
            HasPeer = false,
            BytesPerTemplate = index.Memory.BytesPerVector,
            RamBytesPerTemplate = index.Memory.BytesPerVector - _dimension,
            Request = request => request with { MissBudget = MissBudget.Of(_options.MissBudget) },
        };
    }

    public void Dispose() => _file.Dispose();
}
