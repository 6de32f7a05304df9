using Semblance.Cli.Benching.Search;
using Semblance.Index;

namespace Semblance.UnitTests.Cli.Benching.Search;

public sealed class RecallCountTests
{
    [Fact]
    public void A_missing_candidate_is_seen()
    {
        var count = new RecallCount();
        count.Add(List(4, 7, 9), List(4, 9));
        Assert.Equal((3, 2, 0), (count.Expected, count.Found, count.Extra));
        Assert.Equal((2.0 / 3, 1), (count.Recall, count.RecallOfFirst));
    }

    [Fact]
    public void A_first_candidate_that_is_not_the_best_is_seen()
    {
        var count = new RecallCount();
        count.Add(List(4, 7), List(7, 4));
        count.Add(List(5), List());
        count.Add(List(6), List(6));
        Assert.Equal((3, 1), (count.Searches, count.FirstFound));
        Assert.Equal(1.0 / 3, count.RecallOfFirst);
    }

    [Fact]
    public void A_candidate_too_many_and_one_that_comes_twice_are_seen()
    {
        var count = new RecallCount();
        count.Add(List(4), List(4, 4, 8));
        Assert.Equal((1, 1, 2), (count.Expected, count.Found, count.Extra));
    }

    [Fact]
    public void Where_there_is_nothing_to_find_nothing_is_missed()
    {
        var count = new RecallCount();
        count.Add(List(), List());
        Assert.Equal((0, 1, 1), (count.Searches, count.Recall, count.RecallOfFirst));
    }

    [Fact]
    public void Counts_add_up()
    {
        var (one, other) = (new RecallCount(), new RecallCount());
        one.Add(List(1, 2), List(1));
        other.Add(List(3), List(4));
        one.Add(other);
        Assert.Equal((2, 1, 3, 1, 1), (one.Searches, one.FirstFound, one.Expected, one.Found, one.Extra));
        Assert.Equal(1, new SearchRecall([(0.41, other)], new RecallCount(), new RecallCount(), new RecallCount()).Extra);
    }

    private static CandidateList List(params int[] slots) => new([.. slots.Select(static slot => new IndexCandidate(slot, slot, 0.5f))], 10, 1);
}
