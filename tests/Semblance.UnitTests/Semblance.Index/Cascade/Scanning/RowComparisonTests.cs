using Semblance.Index;
using Semblance.Index.Cascade;
using Semblance.Index.Cascade.Planes;
using Semblance.Index.Cascade.Scanning;

namespace Semblance.UnitTests.Index.Cascade.Scanning;

public sealed class RowComparisonTests
{
    private const int Dimension = 96, Rows = 2_048;

    private static readonly MadeIndex Made = new(Dimension, Rows, Rows);
    private static readonly SearchRequest Request = new() { MaxCandidates = 30, Filter = static (slot, _) => slot % 5 != 0 };
    private static readonly CascadeBlock Block = ((CascadeSnapshot)Made.Fast.Current).Table.Block(0)!;

    [Fact]
    public void Rows_compared_one_by_one_score_as_those_compared_together()
    {
        var (some, all, probe) = (new RowComparison(Dimension), new RowComparison(Dimension), Made.Probe());
        some.Begin(probe, Request);
        all.Begin(probe, Request);
        some.CompareSome(Block, 0, [.. Enumerable.Range(0, Rows)]);
        all.CompareAll(Block, 0, 0, Rows);
        var expected = Made.Exact.Current.Search(probe, Request, TestContext.Current.CancellationToken).Candidates;
        Assert.Equal(expected, all.Best.Finish());
        Assert.Equal(expected, some.Best.Finish());
        some.Forget();
        Assert.Empty(some.Best.Finish());
    }

    [Fact]
    public void A_sample_has_the_scores_of_the_first_rows_that_count()
    {
        var (rows, probe) = (new RowComparison(Dimension), Made.Probe());
        rows.Begin(probe, Request);
        var scores = new float[300];
        var counting = rows.Sample(Block, scores);
        Assert.Equal(240, counting);
        var all = Made.Exact.Current.Search(probe, Request with { MaxCandidates = Rows, ListsRows = true }, TestContext.Current.CancellationToken).Candidates.ToDictionary(one => one.Slot, one => one.Score);
        Assert.Equal(Enumerable.Range(0, 300).Where(row => row % 5 != 0).Select(row => all[row]), scores[..counting]);
    }
}
