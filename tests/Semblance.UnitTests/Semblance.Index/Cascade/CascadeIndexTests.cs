using Semblance.Index;
using Semblance.Index.Cascade;
using Semblance.Index.Cascade.Planes;

namespace Semblance.UnitTests.Index.Cascade;

public sealed class CascadeIndexTests
{
    [Fact]
    public void An_empty_index_finds_nobody()
    {
        var list = new CascadeIndex(2).Current.Search([1, 0], new SearchRequest(), TestContext.Current.CancellationToken);
        Assert.Empty(list.Candidates);
        Assert.Equal((0, 0L), (list.Rows, list.Version));
    }

    [Fact]
    public void A_vector_scores_one_with_itself_whatever_its_length()
    {
        var index = new CascadeIndex(2);
        index.Add(1, [3, 4]);
        Assert.Equal(1, index.Current.Search([60, 80], new SearchRequest(), TestContext.Current.CancellationToken).Candidates[0].Score, 1e-6f);
        Assert.Equal(-1, index.Current.Search([-3, -4], new SearchRequest(), TestContext.Current.CancellationToken).Candidates[0].Score, 1e-6f);
    }

    [Fact]
    public void A_slot_is_never_given_again()
    {
        var index = new CascadeIndex(2);
        var first = index.Add(1, [1, 0]);
        Assert.True(index.Remove(first));
        Assert.NotEqual(first, index.Add(1, [1, 0]));
        Assert.False(index.Remove(first));
        Assert.False(index.Update(first, [0, 1]));
        Assert.False(index.Remove(-1));
        Assert.False(index.Remove(int.MaxValue));
        Assert.Equal(0, index.RemoveSubject(77));
    }

    [Fact]
    public void A_change_counts_and_a_refused_one_does_not()
    {
        var index = new CascadeIndex(2);
        var slot = index.Add(1, [1, 0]);
        Assert.Equal(1, index.Current.Version);
        Assert.True(index.Update(slot, [0, 1]));
        Assert.Equal(2, index.Current.Version);
        Assert.False(index.Update(slot + 1, [0, 1]));
        Assert.Equal(0, index.RemoveSubject(5));
        Assert.Equal(2, index.Current.Version);
        Assert.Equal(1, index.RemoveSubject(1));
        Assert.Equal((3L, 0, 0), (index.Current.Version, index.Current.Rows, index.Current.Subjects));
    }

    [Fact]
    public void Refuses_vectors_of_another_dimension_or_without_direction()
    {
        var index = new CascadeIndex(2);
        Assert.Contains("3 codes", Assert.Throws<ArgumentException>(() => index.Add(1, [1, 0, 0])).Message, StringComparison.Ordinal);
        Assert.Contains("no direction", Assert.Throws<ArgumentException>(() => index.Add(1, [0, 0])).Message, StringComparison.Ordinal);
        var slot = index.Add(1, [1, 0]);
        Assert.Throws<ArgumentException>(() => index.Update(slot, [0, 0]));
        Assert.Throws<ArgumentException>(() => index.Current.Search([1], new SearchRequest(), TestContext.Current.CancellationToken));
        Assert.Throws<ArgumentException>(() => index.Current.SearchInto([0, 0], new SearchRequest(), [], TestContext.Current.CancellationToken));
        Assert.Throws<ArgumentException>(() => index.Current.SearchMany([new sbyte[] { 1, 0 }, new sbyte[] { 1 }], new SearchRequest(), TestContext.Current.CancellationToken));
        Assert.Equal(1, index.Current.Rows);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(65_537)]
    public void Refuses_dimensions_out_of_range(int dimension) => Assert.Throws<ArgumentOutOfRangeException>(() => new CascadeIndex(dimension));

    [Theory]
    [InlineData(0, 0)]
    [InlineData(10_001, 0)]
    [InlineData(1, 1.5f)]
    [InlineData(1, float.NaN)]
    public void Refuses_requests_out_of_range(int most, float lowest)
    {
        var (state, request) = (new CascadeIndex(2).Current, new SearchRequest { MaxCandidates = most, LowestScore = lowest });
        Assert.Throws<ArgumentOutOfRangeException>(() => state.Search([1, 0], request, TestContext.Current.CancellationToken));
        Assert.Throws<ArgumentOutOfRangeException>(() => state.SearchInto([1, 0], request, [], TestContext.Current.CancellationToken));
        Assert.Throws<ArgumentOutOfRangeException>(() => state.SearchMany([], request, TestContext.Current.CancellationToken));
    }

    [Fact]
    public void A_row_that_finds_no_memory_leaves_nothing_behind_and_can_be_added_again()
    {
        // The planes of such a block would fill more than a machine can address; without planes it is an index like others.
        var index = new CascadeIndex(64, new CascadeOptions(), new BlockShape(1 << 30, true, 1 << 20));
        var random = new Random(1);
        for (var row = 0; row < CascadeBlock.RowsWorthPlanes - 1; row++)
            index.Add(row, MadeCodes.Row(random, 64));
        for (var again = 0; again < 2; again++)
        {
            Assert.Throws<OutOfMemoryException>(() => index.Add(9_999, MadeCodes.Row(random, 64)));
            Assert.Equal(0, index.RemoveSubject(9_999));
            Assert.Equal(CascadeBlock.RowsWorthPlanes - 1, index.Current.Rows);
        }
    }

    [Fact]
    public void A_block_of_which_nothing_is_left_costs_nothing_and_others_are_still_found()
    {
        var index = new MadeIndex(64, 1_024, 3_200, subjectRows: 1_024);
        var before = index.Fast.Memory.BytesPerVector * index.Fast.Current.Rows;
        Assert.Equal(1_024, index.Fast.RemoveSubject(1));
        Assert.Equal(1_024, index.Exact.RemoveSubject(1));
        Assert.Null(((CascadeSnapshot)index.Fast.Current).Table.Block(1));
        Assert.InRange(index.Fast.Memory.BytesPerVector * index.Fast.Current.Rows, 0.6 * before, 0.8 * before);
        for (var round = 0; round < 20; round++)
        {
            index.DemandSame(index.ProbeWithMate(2_000 + round, 0.9), new SearchRequest { LowestScore = 0.7f, MissBudget = MadeIndex.Budget });
            index.DemandSame(index.Probe(), new SearchRequest { ListsRows = true, MaxCandidates = 200 });
        }

        Assert.Equal((0, false), (index.Fast.RemoveSubject(1), index.Fast.Update(1_500, index.Probe())));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(15)]
    public void Vectors_of_few_codes_are_compared_exhaustively(int dimension)
    {
        var index = new MadeIndex(dimension, 1_024, 2_500);
        for (var round = 0; round < 50; round++)
        {
            index.DemandSame(index.ProbeWithMate(9_000 + round, 0.95), new SearchRequest { LowestScore = 0.94f, MaxCandidates = 1_000, MissBudget = MissBudget.Of(0.01) });
            Assert.True(index.LastPlan is null or { IsExhaustive: true });
        }
    }

    [Fact]
    public void Another_rotation_finds_the_same()
    {
        var random = new Random(4);
        var rows = Enumerable.Range(0, 2_000).Select(_ => MadeCodes.Row(random, 128)).ToArray();
        var (probe, request) = (MadeCodes.At(random, rows[700], 0.7), new SearchRequest { LowestScore = 0.3f, MissBudget = MadeIndex.Budget });
        var lists = new List<IReadOnlyList<IndexCandidate>>();
        for (var seed = 0; seed < 4; seed++)
        {
            var index = new CascadeIndex(128, new CascadeOptions { RotationSeed = MadeSeed.Of(seed) }, new BlockShape(128, true, 1_024));
            Array.ForEach(rows, row => index.Add(index.Current.Rows, row));
            lists.Add(index.Current.Search(probe, request, TestContext.Current.CancellationToken).Candidates);
        }

        Assert.Equal(700, lists[0][0].Slot);
        Assert.All(lists, list => Assert.Equal(lists[0], list));
    }
}
