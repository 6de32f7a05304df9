using Semblance.Index;
using Semblance.Index.Cascade;

namespace Semblance.UnitTests.Index.Cascade;

/// <summary>A search that writes where it is told takes no memory, once it has all that it needs.</summary>
[Collection(nameof(AloneInTheProcess))]
public sealed class SearchIntoTests
{
    private static readonly MadeIndex Shared = new(512, 1_024, 10_000, new CascadeOptions { Parallelism = 4 });
    private static readonly MadeIndex Single = new(512, 1_024, 10_000, new CascadeOptions { Parallelism = 1 });

    [Theory]
    [InlineData(0.4f, 10)]
    [InlineData(-1f, 10)]
    [InlineData(0.1f, 500)]
    [InlineData(0.3f, 1)]
    public void Nothing_is_allocated_on_the_callers_thread(float lowest, int most)
    {
        DemandNothing(Single.Fast, new SearchRequest { LowestScore = lowest, MaxCandidates = most });
        DemandNothing(Shared.Fast, new SearchRequest { LowestScore = lowest, MaxCandidates = most });
        DemandNothing(Single.Fast, new SearchRequest { LowestScore = lowest, MaxCandidates = most, ListsRows = true, MissBudget = MissBudget.None });
    }

    [Fact]
    public void What_is_written_is_what_a_search_finds_even_where_searches_are_audited()
    {
        var audited = new MadeIndex(512, 1_024, 10_000, new CascadeOptions { AuditShare = 1 });
        foreach (var index in (MadeIndex[])[Shared, Single, audited])
        {
            var (probe, request, room) = (index.Probe(), new SearchRequest { MaxCandidates = 20, MissBudget = MadeIndex.Budget }, new IndexCandidate[12]);
            Assert.Equal(12, index.Fast.Current.SearchInto(probe, request, room, TestContext.Current.CancellationToken));
            Assert.Equal(index.Exact.Current.Search(probe, request, TestContext.Current.CancellationToken).Candidates.Take(12), room);
        }
    }

    /// <summary>
    /// Lists grow to the size that a search needs, and how a shared search is divided is chance: so twenty in a row have to take nothing, sooner or later.
    /// </summary>
    private static void DemandNothing(CascadeIndex index, SearchRequest request)
    {
        var (state, random, room) = (index.Current, new Random(3), new IndexCandidate[500]);
        var probes = Enumerable.Range(0, 20).Select(_ => MadeCodes.Row(random, 512)).ToArray();
        var (row, allocated) = (0, 0L);
        for (var search = 0; row < 20; search++)
        {
            Assert.True(search < 1_000, $"The last of a thousand searches took {allocated} bytes.");
            var before = GC.GetAllocatedBytesForCurrentThread();
            state.SearchInto(probes[search % probes.Length], request, room);
            allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            row = allocated == 0 ? row + 1 : 0;
        }
    }
}
