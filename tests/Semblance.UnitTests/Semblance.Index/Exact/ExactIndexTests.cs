using CsCheck;
using Semblance.Index;
using Semblance.Index.Codes;
using Semblance.Index.Exact;

namespace Semblance.UnitTests.Index.Exact;

public sealed class ExactIndexTests
{
    [Fact]
    public void Finds_what_comparing_with_everything_finds()
    {
        var (random, index, model) = (new Random(5), new ExactIndex(512), new ModelIndex());
        for (var i = 0; i < 1_000; i++)
        {
            var codes = MadeCodes.Row(random, 512);
            model.Add(index.Add(i / 3, codes), i / 3, codes);
        }
        for (var i = 0; i < 50; i++)
        {
            var probe = MadeCodes.Row(random, 512);
            foreach (var request in new SearchRequest[] { new() { MaxCandidates = 20 }, new() { MaxCandidates = 20, ListsRows = true }, new() { MaxCandidates = 1_000, LowestScore = 0.05f }, new() { Filter = (slot, subject) => slot % 3 == 1 && subject > 100 } })
                Assert.Equal(model.Search(probe, request), index.Current.Search(probe, request, TestContext.Current.CancellationToken).Candidates);
        }
    }

    [Fact]
    public void Any_sequence_of_changes_leaves_what_the_plain_model_holds() =>
        Gen.Select(Gen.Int[1, 5], Gen.Int[1, 70], Gen.Int[0, 100_000]).Sample((blockRows, steps, seed) =>
        {
            var history = new IndexHistory(new Random(seed), new ExactIndex(3, blockRows), new ModelIndex(), 3, MissBudget.Usual);
            for (var step = 0; step < steps; step++)
                history.Step();
        }, seed: "0000KuPpwOBj", iter: 300);

    [Fact]
    public void Many_probes_at_once_give_the_lists_of_single_searches()
    {
        var (random, index) = (new Random(6), new ExactIndex(40, 16));
        for (var i = 0; i < 200; i++)
            index.Add(i % 90, MadeCodes.Row(random, 40));
        var probes = Enumerable.Range(0, 30).Select(_ => (ReadOnlyMemory<sbyte>)MadeCodes.Row(random, 40)).ToArray();
        var request = new SearchRequest { MaxCandidates = 7 };
        var lists = index.Current.SearchMany(probes, request, TestContext.Current.CancellationToken);
        Assert.Equal(30, lists.Count);
        for (var i = 0; i < probes.Length; i++)
            Assert.Equal(index.Current.Search(probes[i].Span, request, TestContext.Current.CancellationToken).Candidates, lists[i].Candidates);
    }

    [Fact]
    public void A_vector_scores_one_with_itself_whatever_its_length()
    {
        var index = new ExactIndex(2);
        index.Add(1, [3, 4]);
        Assert.Equal(1, index.Current.Search([60, 80], new SearchRequest(), TestContext.Current.CancellationToken).Candidates[0].Score, 1e-6f);
        Assert.Equal(-1, index.Current.Search([-3, -4], new SearchRequest(), TestContext.Current.CancellationToken).Candidates[0].Score, 1e-6f);
    }

    [Fact]
    public void A_slot_is_never_given_again()
    {
        var index = new ExactIndex(2);
        var first = index.Add(1, [1, 0]);
        Assert.True(index.Remove(first));
        Assert.NotEqual(first, index.Add(1, [1, 0]));
        Assert.False(index.Remove(first));
        Assert.False(index.Update(first, [0, 1]));
    }

    [Fact]
    public void A_row_that_finds_no_memory_leaves_nothing_behind()
    {
        // A block of 2^31 codes, which no array can hold.
        var index = new ExactIndex(2, (int)((1L << 31) / ProbeCodes.PaddedLength(2)));
        Assert.NotNull(Record.Exception(() => index.Add(1, [1, 0])));
        Assert.False(index.Remove(0));
        Assert.Equal(0, index.RemoveSubject(1));
        Assert.Equal((0, 0), (index.Current.Rows, index.Current.Subjects));
    }

    [Fact]
    public void An_empty_index_finds_nobody()
    {
        var list = new ExactIndex(2).Current.Search([1, 0], new SearchRequest(), TestContext.Current.CancellationToken);
        Assert.Empty(list.Candidates);
        Assert.Equal((0, 0L), (list.Rows, list.Version));
    }

    [Fact]
    public void Refuses_vectors_of_another_dimension_or_without_direction()
    {
        var index = new ExactIndex(2);
        Assert.Throws<ArgumentException>(() => index.Add(1, [1, 0, 0]));
        Assert.Throws<ArgumentException>(() => index.Add(1, [0, 0]));
        var slot = index.Add(1, [1, 0]);
        Assert.Throws<ArgumentException>(() => index.Update(slot, [0, 0]));
        Assert.Throws<ArgumentException>(() => index.Current.Search([1], new SearchRequest(), TestContext.Current.CancellationToken));
        Assert.Throws<ArgumentException>(() => index.Current.Search([0, 0], new SearchRequest(), TestContext.Current.CancellationToken));
        Assert.Equal(1, index.Current.Rows);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(10_001, 0)]
    [InlineData(1, 1.5f)]
    [InlineData(1, float.NaN)]
    public void Refuses_requests_out_of_range(int most, float lowest) => Assert.Throws<ArgumentOutOfRangeException>(() =>
        new ExactIndex(2).Current.Search([1, 0], new SearchRequest { MaxCandidates = most, LowestScore = lowest }, TestContext.Current.CancellationToken));

    [Fact]
    public void A_cancelled_search_stops()
    {
        var index = new ExactIndex(2);
        index.Add(1, [1, 0]);
        Assert.Throws<OperationCanceledException>(() => index.Current.Search([1, 0], new SearchRequest(), new CancellationToken(true)));
    }
}
