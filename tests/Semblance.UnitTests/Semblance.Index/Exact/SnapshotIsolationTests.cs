using Semblance.Index;
using Semblance.Index.Exact;

namespace Semblance.UnitTests.Index.Exact;

/// <summary>Readers see one state for their whole search while writers go on.</summary>
public sealed class SnapshotIsolationTests
{
    private const int Dimension = 512;

    [Fact]
    public async Task A_search_that_writers_overtake_still_sees_the_state_it_began_with()
    {
        var (random, index, model) = (new Random(9), new ExactIndex(Dimension, 8), new ModelIndex());
        for (var i = 0; i < 100; i++)
        {
            var codes = MadeCodes.Row(random, Dimension);
            model.Add(index.Add(i / 2, codes), i / 2, codes);
        }
        var probe = MadeCodes.Row(random, Dimension);
        var expected = model.Search(probe, new SearchRequest { MaxCandidates = 50 });
        var changed = new sbyte[Dimension];
        Array.Fill(changed, (sbyte)1);

        // The filter stops the reader inside its search, at the first row, until the writer has turned everything over.
        using var meeting = new Barrier(2);
        var hasMet = false;
        var reader = Task.Run(() => index.Current.Search(probe, new SearchRequest { MaxCandidates = 50, Filter = Meet }), TestContext.Current.CancellationToken);
        meeting.SignalAndWait(TestContext.Current.CancellationToken);
        for (var slot = 0; slot < 60; slot++)
            index.Update(slot, changed);
        for (var subject = 30; subject < 50; subject++)
            index.RemoveSubject(subject);
        for (var i = 0; i < 40; i++)
            index.Add(1_000 + i, changed);
        meeting.SignalAndWait(TestContext.Current.CancellationToken);
        Assert.Equal(expected, (await reader).Candidates);

        bool Meet(int slot, long subject)
        {
            if (!hasMet)
            {
                hasMet = true;
                meeting.SignalAndWait();
                meeting.SignalAndWait();
            }
            return true;
        }
    }

    [Fact]
    public async Task Readers_never_see_a_torn_row_nor_half_a_subject()
    {
        const int rounds = 300;
        var index = new ExactIndex(Dimension, 4);
        var (high, low) = (new sbyte[Dimension], new sbyte[Dimension]);
        Array.Fill(high, (sbyte)127);
        Array.Fill(low, (sbyte)-127);
        var slot = index.Add(0, high);
        var removed = new List<int>();
        using var round = new Barrier(3);
        var writer = Task.Run(() =>
        {
            for (var i = 0; i < rounds; i++)
            {
                round.SignalAndWait();
                index.Update(slot, i % 2 == 0 ? low : high);
                index.Add(1, high);
                index.Add(1, low);
                removed.Add(index.RemoveSubject(1));
            }
        }, TestContext.Current.CancellationToken);
        var readers = Enumerable.Range(0, 2).Select(_ => Task.Run(() => Read(index, high, round, rounds), TestContext.Current.CancellationToken)).ToArray();
        await writer;
        foreach (var (list, again) in (await Task.WhenAll(readers)).SelectMany(seen => seen))
            CheckState(list, again);
        Assert.All(removed, count => Assert.Equal(2, count));
        Assert.Equal((1, 1), (index.Current.Rows, index.Current.Subjects));
    }

    /// <summary>Searches each state twice; what was seen is judged after the rounds, for a throw would leave the others waiting.</summary>
    private static List<(CandidateList, CandidateList)> Read(ExactIndex index, sbyte[] probe, Barrier round, int rounds)
    {
        var seen = new List<(CandidateList, CandidateList)>();
        for (var i = 0; i < rounds; i++)
        {
            round.SignalAndWait();
            var state = index.Current;
            seen.Add((state.Search(probe, new SearchRequest()), state.Search(probe, new SearchRequest())));
        }
        return seen;
    }

    private static void CheckState(CandidateList list, CandidateList again)
    {
        var own = Assert.Single(list.Candidates, candidate => candidate.Subject == 0);
        Assert.Equal(1, Math.Abs(own.Score), 1e-6f);

        // Subject 1 comes with its high row first and goes as a whole: alone its low row is never seen.
        Assert.DoesNotContain(list.Candidates, candidate => candidate.Subject == 1 && candidate.Score < 0.5f);
        Assert.Equal(list.Candidates, again.Candidates);
    }
}
