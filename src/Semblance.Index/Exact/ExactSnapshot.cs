using Semblance.Index.Codes;

namespace Semblance.Index.Exact;

/// <summary>One state of an exhaustive index.</summary>
internal sealed class ExactSnapshot(int dimension, RowTable table, int subjects, long version) : IVectorSnapshot
{
    public RowTable Table => table;

    public long Version => version;

    public int Rows => table.Rows;

    public int Subjects => subjects;

    public CandidateList Search(ReadOnlySpan<sbyte> probe, SearchRequest request, CancellationToken cancellation = default)
    {
        SearchRequest.Check(request);
        var search = new ProbeSearch(Prepare(probe), request);
        Run([search], cancellation);
        return ListOf(search);
    }

    public IReadOnlyList<CandidateList> SearchMany(IReadOnlyList<ReadOnlyMemory<sbyte>> probes, SearchRequest request, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(probes);
        SearchRequest.Check(request);
        var searches = probes.Select(probe => new ProbeSearch(Prepare(probe.Span), request)).ToArray();
        Run(searches, cancellation);
        return Array.ConvertAll(searches, ListOf);
    }

    /// <summary>Block by block, so that a block is still in the cache for the next probe.</summary>
    private void Run(ProbeSearch[] searches, CancellationToken cancellation)
    {
        for (var b = 0; b < table.Blocks; b++)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var search in searches)
                search.Scan(table.Block(b), table.RowsIn(b));
        }
    }

    private ProbeCodes Prepare(ReadOnlySpan<sbyte> probe)
    {
        if (probe.Length != dimension)
            throw new ArgumentException(FormattableString.Invariant($"The probe has {probe.Length} codes; this index holds vectors of {dimension}."), nameof(probe));
        var prepared = new ProbeCodes(probe);
        return prepared.Scale > 0 ? prepared : throw new ArgumentException("A probe of zeros has no direction.", nameof(probe));
    }

    private CandidateList ListOf(ProbeSearch search) => new(search.Finish(), Rows, Version);
}
