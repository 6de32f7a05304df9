using Semblance.Index;

namespace Semblance.Cli.Benching.Search;

/// <summary>An index asked to compare every row: the truth about itself where there is no memory for a second one.</summary>
internal sealed class ExhaustiveView(IVectorSnapshot state) : IVectorSnapshot
{
    public long Version => state.Version;

    public int Rows => state.Rows;

    public int Subjects => state.Subjects;

    public CandidateList Search(ReadOnlySpan<sbyte> probe, SearchRequest request, CancellationToken cancellation = default) => state.Search(probe, Exhaustive(request), cancellation);

    public IReadOnlyList<CandidateList> SearchMany(IReadOnlyList<ReadOnlyMemory<sbyte>> probes, SearchRequest request, CancellationToken cancellation = default) => state.SearchMany(probes, Exhaustive(request), cancellation);

    private static SearchRequest Exhaustive(SearchRequest request) => request with { MissBudget = MissBudget.None };
}
