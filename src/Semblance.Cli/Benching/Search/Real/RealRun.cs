using Semblance.Cli.Benching.Search.Made;
using Semblance.Index;

namespace Semblance.Cli.Benching.Search.Real;

/// <summary>Searches for real faces among real faces and made ones, with the index and exhaustively.</summary>
internal sealed class RealRun(RealFaces faces, SearchBenchOptions options)
{
    private const int BatchSize = 64;
    private const int RowsPerChunk = 16_384;

    /// <summary>Builds the gallery and searches for all probes; the gallery is let go afterwards.</summary>
    public Task<RealRecall> RunAsync(IProgress<double> progress, CancellationToken cancellation) => Task.Run(() => Run(progress, cancellation), cancellation);

    private RealRecall Run(IProgress<double> progress, CancellationToken cancellation)
    {
        var references = faces.References;
        var templates = Math.Max(options.Templates, references.Count);
        var index = Build(references, templates, cancellation);
        progress.Report(0.5);
        var requests = SearchRequests.Of(options);
        var own = requests.For(index);
        var threshold = Compare(index, requests.Threshold, own.Threshold, cancellation);
        progress.Report(0.75);
        return new RealRecall(faces.Pictures, faces.Templates.Count, references.Count, templates) { Threshold = threshold, Top = Compare(index, requests.Top, own.Top, cancellation) };
    }

    /// <summary>The real ones first, then made ones that are spread as real ones are.</summary>
    private SearchedIndex Build(IReadOnlyList<ReadOnlyMemory<sbyte>> references, int templates, CancellationToken cancellation)
    {
        var made = new MadeRows(new Spectrum(SpectrumKind.Faces, faces.Dimension, options.Seed), templates - references.Count, options.Seed);
        var build = SearchedIndexes.Begin(faces.Dimension, options with { Templates = templates, RowsFile = null });
        for (var at = 0; at < references.Count; at++)
            build.Put(at, references[at]);
        var codes = new sbyte[RowsPerChunk * faces.Dimension];
        for (var first = 0; first < made.Count; first += RowsPerChunk)
        {
            cancellation.ThrowIfCancellationRequested();
            var chunk = codes.AsMemory(0, Math.Min(RowsPerChunk, made.Count - first) * faces.Dimension);
            made.Write(first, chunk, options.Threads);
            build.Put(references.Count + first, chunk);
        }

        return build.Finish();
    }

    private ListComparison Compare(SearchedIndex index, SearchRequest truth, SearchRequest asked, CancellationToken cancellation)
    {
        var comparison = new ListComparison();
        foreach (var batch in faces.Probes.Chunk(BatchSize))
        {
            var known = index.Exhaustive.SearchMany(batch, truth, cancellation);
            for (var k = 0; k < batch.Length; k++)
                comparison.Add(known[k], index.State.Search(batch[k].Span, asked, cancellation));
        }

        return comparison;
    }
}
