using Semblance.Index;

namespace Semblance.UnitTests.Index.Cascade.Scanning;

/// <summary><see cref="Semblance.Index.Cascade.Scanning.BatchScan"/>: many probes in one pass.</summary>
public sealed class BatchScanTests
{
    [Theory]
    [InlineData(64, 600)] // no planes
    [InlineData(256, 6_000)] // planes, and more rows in a block than a stretch
    public void Many_probes_at_once_give_the_lists_of_single_searches(int dimension, int rows)
    {
        var index = new MadeIndex(dimension, 8_192, rows, subjectRows: 2);
        ReadOnlyMemory<sbyte>[] probes = [.. Enumerable.Range(0, 130).Select(number => (ReadOnlyMemory<sbyte>)(number % 2 == 0 ? index.Probe() : index.ProbeWithMate(90_000 + number, 0.7)))];
        foreach (var request in (SearchRequest[])[new() { MaxCandidates = 7 }, new() { LowestScore = 0.5f, MissBudget = MadeIndex.Budget }, new() { ListsRows = true, Filter = (slot, _) => slot % 3 == 0, MissBudget = MissBudget.None }])
        {
            foreach (var count in (int[])[1, 64, 65, 130])
            {
                var lists = index.Fast.Current.SearchMany(probes[..count], request with { MissBudget = MadeIndex.Budget }, TestContext.Current.CancellationToken);
                Assert.Equal(count, lists.Count);
                for (var number = 0; number < count; number++)
                {
                    Assert.Equal(index.Exact.Current.Search(probes[number].Span, request, TestContext.Current.CancellationToken).Candidates, lists[number].Candidates);
                    Assert.Equal((index.Fast.Current.Rows, index.Fast.Current.Version), (lists[number].Rows, lists[number].Version));
                }
            }
        }
    }

    [Fact]
    public void No_probes_give_no_lists_and_one_that_is_none_is_refused_before_any_work()
    {
        var index = new MadeIndex(8, 512, 10).Fast;
        Assert.Empty(index.Current.SearchMany([], new SearchRequest(), TestContext.Current.CancellationToken));
        var request = new SearchRequest { Filter = (_, _) => throw new InvalidOperationException("work was begun") };
        Assert.Throws<ArgumentException>(() => index.Current.SearchMany([new sbyte[] { 1, 2, 3, 4, 5, 6, 7, 8 }, new sbyte[8]], request, TestContext.Current.CancellationToken));
        Assert.Throws<ArgumentNullException>(() => index.Current.SearchMany(null!, request, TestContext.Current.CancellationToken));
    }

    [Fact]
    public void A_cancelled_search_stops()
    {
        var index = new MadeIndex(8, 512, 10).Fast;
        Assert.Throws<OperationCanceledException>(() => index.Current.SearchMany([new sbyte[] { 1, 2, 3, 4, 5, 6, 7, 8 }], new SearchRequest(), new CancellationToken(true)));
        Assert.Throws<OperationCanceledException>(() => index.Current.Search([1, 2, 3, 4, 5, 6, 7, 8], new SearchRequest(), new CancellationToken(true)));
    }
}
