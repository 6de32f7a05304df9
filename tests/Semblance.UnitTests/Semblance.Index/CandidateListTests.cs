using Semblance.Index;
using Semblance.Index.Exact;

namespace Semblance.UnitTests.Index;

public sealed class CandidateListTests
{
    private static readonly IndexCandidate[] Three = [new(1, 10, 0.9f), new(2, 20, 0.8f), new(3, 30, 0.7f)];

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(5)]
    public void As_many_candidates_are_written_as_there_is_room_for(int room)
    {
        var written = new IndexCandidate[room];
        Assert.Equal(Math.Min(3, room), new CandidateList(Three, 3, 0).CopyTo(written));
        Assert.Equal(Three.Take(room), written.Take(3));
    }

    [Fact]
    public void An_exhaustive_state_writes_what_it_finds()
    {
        var (random, index) = (new Random(3), new ExactIndex(8));
        for (var row = 0; row < 40; row++)
            index.Add(row / 2, MadeCodes.Row(random, 8));
        var (probe, room) = (MadeCodes.Row(random, 8), new IndexCandidate[7]);
        Assert.Equal(7, index.Current.SearchInto(probe, new SearchRequest(), room, TestContext.Current.CancellationToken));
        Assert.Equal(index.Current.Search(probe, new SearchRequest { MaxCandidates = 7 }, TestContext.Current.CancellationToken).Candidates, room);
    }
}
