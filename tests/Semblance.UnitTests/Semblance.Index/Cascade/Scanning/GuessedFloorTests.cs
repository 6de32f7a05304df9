using Semblance.Index;
using Semblance.Index.Cascade;
using Semblance.Index.Cascade.Planes;
using Semblance.Index.Cascade.Planning;
using Semblance.Index.Cascade.Scanning;
using Semblance.Index.Exact;

namespace Semblance.UnitTests.Index.Cascade.Scanning;

/// <summary>Searches without a floor begin at a guessed one (<see cref="FloorGuess"/>, <see cref="RowComparison"/>'s sample); the list is that of an exhaustive search, whatever was guessed.</summary>
public sealed class GuessedFloorTests
{
    private const int Dimension = 64, Rows = FloorGuess.WorthGuessing + 1_000;

    private static readonly MadeIndex Made = new(Dimension, 2_048, Rows);
    private static readonly SearchRequest Request = new() { MissBudget = MadeIndex.Budget };

    [Theory]
    [InlineData(1)]
    [InlineData(10)]
    [InlineData(150)]
    public void Lists_are_those_of_an_exhaustive_search(int most)
    {
        for (var probe = 0; probe < 20; probe++)
            Made.DemandSame(Made.Probe(), Request with { MaxCandidates = most });
    }

    [Fact]
    public void A_guess_is_made_where_there_is_no_floor_and_the_index_is_large()
    {
        Assert.True(IsGuessed(Made.Fast, Request));
        Assert.True(IsGuessed(Made.Fast, Request with { Filter = static (slot, _) => slot % 3 != 0 }));
        Assert.False(IsGuessed(Made.Fast, Request with { LowestScore = 0.3f }));
        Assert.False(IsGuessed(Made.Fast, Request with { MissBudget = MissBudget.None }));
        Assert.False(IsGuessed(Made.Fast, Request with { MaxCandidates = 1_000 }));
        Assert.False(IsGuessed(Made.Fast, Request with { Filter = static (slot, _) => slot > 400 }));
        Assert.False(IsGuessed(new MadeIndex(Dimension, 2_048, 3_000).Fast, Request));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Where_the_first_rows_are_not_like_the_others_the_search_is_run_again(int parallelism)
    {
        // The sample says that scores are high; all other rows are opposed to the probe.
        var (random, probe) = (new Random(5), MadeCodes.Row(new Random(6), Dimension));
        var options = new CascadeOptions { RotationSeed = MadeSeed.Of(3), Parallelism = parallelism };
        var (fast, exact) = (new CascadeIndex(Dimension, options, new BlockShape(Dimension, true, 2_048)), new ExactIndex(Dimension));
        for (var row = 0; row < Rows; row++)
        {
            var codes = MadeCodes.At(random, probe, row < FloorGuess.Sample ? (random.NextDouble() * 0.9) - 0.2 : -0.5);
            fast.Add(row, codes);
            exact.Add(row, codes);
        }

        var request = Request with { MaxCandidates = 20, Filter = static (slot, _) => slot % 2 == 0 || slot > 2_000 };
        var expected = exact.Current.Search(probe, request, TestContext.Current.CancellationToken).Candidates;
        Assert.Equal(expected, fast.Current.Search(probe, request, TestContext.Current.CancellationToken).Candidates);
        foreach (var list in fast.Current.SearchMany([.. Enumerable.Repeat((ReadOnlyMemory<sbyte>)probe, 3)], request, TestContext.Current.CancellationToken))
            Assert.Equal(expected, list.Candidates);
    }

    private static bool IsGuessed(CascadeIndex index, SearchRequest request)
    {
        var state = (CascadeSnapshot)index.Current;
        var lane = state.Room.Take();
        lane.Begin(Made.Probe(), request);
        var isGuess = lane.Guess(state.Table, request.ListsRows ? state.Rows : state.Subjects);
        state.Room.Return(lane);
        return isGuess;
    }
}
