using System.Runtime.CompilerServices;
using Semblance.Index;
using Semblance.Index.Cascade;
using Semblance.Index.Cascade.Planes;
using Semblance.UnitTests.Index.Exact;

namespace Semblance.UnitTests.Index.Cascade;

/// <summary>Readers see one state for their whole search, planes included, while writers go on.</summary>
public sealed class CascadeIsolationTests
{
    private const int Dimension = 128, Rows = 3_000, Base = 1_500;

    private static readonly SearchRequest Alike = new() { LowestScore = 0.55f, MaxCandidates = 10_000, ListsRows = true, MissBudget = MadeIndex.Budget };

    [Fact]
    public void A_state_finds_what_it_found_whatever_became_of_its_rows()
    {
        var (index, random, probe) = (new MadeIndex(Dimension, 2_048, Rows).Fast, new Random(1), MadeCodes.Row(new Random(2), Dimension));
        var states = new List<(IVectorSnapshot State, IReadOnlyList<IndexCandidate> Found, IReadOnlyList<IndexCandidate> Exact)>();
        for (var round = 0; round < 40; round++)
        {
            for (var slot = random.Next(50); slot < Rows; slot += 200)
                _ = random.Next(3) == 0 ? index.Remove(slot) : index.Update(slot, MadeCodes.At(random, probe, 0.6 + (0.3 * random.NextDouble())));
            index.RemoveSubject(random.Next(Rows));
            for (var more = 0; more < 40; more++)
                index.Add(Rows + more, MadeCodes.At(random, probe, 0.6 + (0.3 * random.NextDouble())));
            if (round % 7 == 6)
                index.Renew();
            states.Add((index.Current, Find(index.Current), index.Current.Search(probe, Alike with { MissBudget = MissBudget.None }, TestContext.Current.CancellationToken).Candidates));
        }

        foreach (var (state, found, exact) in states)
        {
            Assert.NotEmpty(found);
            Assert.Equal(exact, found);
            Assert.Equal(found, Find(state));
        }

        IReadOnlyList<IndexCandidate> Find(IVectorSnapshot state) => state.Search(probe, Alike, TestContext.Current.CancellationToken).Candidates;
    }

    [Fact]
    public void Renewed_planes_hold_no_bit_of_what_is_gone_and_the_state_is_the_same_one()
    {
        var index = new MadeIndex(Dimension, 2_048, Rows).Fast;
        for (var slot = 0; slot < Rows; slot += 300)
            index.Remove(slot);
        Assert.True(index.Update(1, MadeCodes.Row(new Random(3), Dimension)));
        var state = (CascadeSnapshot)index.Current;
        Assert.Equal(8, Enumerable.Range(0, state.Table.Blocks).Sum(block => state.Table.Block(block)!.Marks.Stale));
        var (first, bits) = (state.Table.Block(0)!.Planes!, Signs(300));
        Assert.NotEqual(0u, bits);
        index.Renew();
        Assert.Same(state, index.Current);
        Assert.Equal(0, Enumerable.Range(0, state.Table.Blocks).Sum(block => state.Table.Block(block)!.Marks.Stale));
        Assert.NotSame(first, state.Table.Block(0)!.Planes);
        Assert.Equal(0u, Signs(300));

        unsafe ulong Signs(int row) => *state.Table.Block(0)!.Planes!.BitsOf(row);
    }

    [Fact]
    public async Task A_search_that_writers_overtake_still_sees_the_state_it_began_with()
    {
        var (random, index, model, probe) = (new Random(9), new CascadeIndex(Dimension, new CascadeOptions(), new BlockShape(Dimension, true, 1_024)), new ModelIndex(), MadeCodes.Row(new Random(10), Dimension));
        for (var row = 0; row < 1_300; row++)
        {
            var codes = row % 10 == 0 ? MadeCodes.At(random, probe, 0.7) : MadeCodes.Row(random, Dimension);
            index.Add(row / 2, codes);
            model.Add(row / 2, codes);
        }

        var expected = model.Search(probe, Alike);
        // The filter stops the reader inside its search, at the first row, until the writer has turned everything over.
        using var meeting = new Barrier(2);
        var hasMet = false;
        var reader = Task.Run(() => index.Current.Search(probe, Alike with { Filter = Meet }), TestContext.Current.CancellationToken);
        meeting.SignalAndWait(TestContext.Current.CancellationToken);
        for (var slot = 0; slot < 1_300; slot += 10)
            Assert.True(slot % 20 == 0 ? index.Remove(slot) : index.Update(slot, MadeCodes.Row(random, Dimension)));
        for (var row = 0; row < 900; row++)
            index.Add(1_000 + row, MadeCodes.At(random, probe, 0.8));
        meeting.SignalAndWait(TestContext.Current.CancellationToken);
        Assert.Equal(130, expected.Length);
        Assert.Equal(expected, (await reader).Candidates);
        Assert.Equal(900, index.Current.Search(probe, Alike, TestContext.Current.CancellationToken).Candidates.Count);

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
    public async Task A_search_does_not_wait_for_a_writer()
    {
        var index = new MadeIndex(Dimension, 1_024, 1_200);
        var probe = index.ProbeWithMate(7_000, 0.8);
        // A writer that is at work, and stays so until the search has ended.
        using var meeting = new Barrier(2);
        var writer = Task.Run(Write, TestContext.Current.CancellationToken);
        meeting.SignalAndWait(TestContext.Current.CancellationToken);
        var search = Task.Run(() => index.Fast.Current.Search(probe, Alike), TestContext.Current.CancellationToken);
        Assert.Equal(7_000, (await search.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken)).Candidates[0].Subject);
        meeting.SignalAndWait(TestContext.Current.CancellationToken);
        await writer;

        void Write()
        {
            lock (WritingOf(index.Fast))
            {
                meeting.SignalAndWait();
                meeting.SignalAndWait();
            }
        }
    }

    [Fact]
    public async Task Four_writers_and_four_readers_lose_nothing_and_see_nothing_that_is_not_there()
    {
        const int steps = 250;
        var (index, probe) = (new MadeIndex(Dimension, 1_024, Base).Fast, MadeCodes.Row(new Random(20), Dimension));
        using var start = new Barrier(8);
        var writers = Enumerable.Range(1, 4).Select(writer => Task.Run(() => Write(index, probe, writer, steps, start), TestContext.Current.CancellationToken)).ToArray();
        var readers = Enumerable.Range(0, 4).Select(_ => Task.Run(() => Read(index, probe, 2 * steps, start), TestContext.Current.CancellationToken)).ToArray();
        await Task.WhenAll(writers);
        foreach (var (found, again) in (await Task.WhenAll(readers)).SelectMany(seen => seen))
        {
            Assert.Equal(found, again);
            DemandHistory(found);
        }

        var end = index.Current.Search(probe, Alike, TestContext.Current.CancellationToken).Candidates;
        DemandHistory(end);
        Assert.All(Enumerable.Range(1, 4), writer => Assert.Equal(steps - 1, end.Where(one => one.Subject / 10_000 == writer).Max(one => one.Subject % 10_000)));
        Assert.Equal((Base + end.Count, Base + end.Count), (index.Current.Rows, index.Current.Subjects));
    }

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_writing")]
    private static extern ref Lock WritingOf(CascadeIndex index);

    /// <summary>Step i adds subject i, changes its row, and takes subject i - 3 away again, every fourth excepted.</summary>
    private static void Write(CascadeIndex index, sbyte[] probe, int writer, int steps, Barrier start)
    {
        var random = new Random(writer);
        start.SignalAndWait();
        for (var step = 0; step < steps; step++)
        {
            var slot = index.Add((10_000 * writer) + step, MadeCodes.At(random, probe, 0.7));
            index.Update(slot, MadeCodes.At(random, probe, 0.8));
            if (step >= 3 && (step - 3) % 4 != 0)
                index.RemoveSubject((10_000 * writer) + step - 3);
        }
    }

    /// <summary>Searches each state twice; what was seen is judged afterwards.</summary>
    private static List<(IReadOnlyList<IndexCandidate>, IReadOnlyList<IndexCandidate>)> Read(CascadeIndex index, sbyte[] probe, int searches, Barrier start)
    {
        var seen = new List<(IReadOnlyList<IndexCandidate>, IReadOnlyList<IndexCandidate>)>();
        start.SignalAndWait();
        for (var search = 0; search < searches; search++)
        {
            var state = index.Current;
            seen.Add((state.Search(probe, Alike).Candidates, state.Search(probe, Alike).Candidates));
        }

        return seen;
    }

    /// <summary>Of each writer there is exactly what some moment of its steps left.</summary>
    private static void DemandHistory(IReadOnlyList<IndexCandidate> found)
    {
        foreach (var writer in found.GroupBy(one => one.Subject / 10_000))
        {
            Assert.InRange(writer.Key, 1, 4);
            var steps = writer.Select(one => (int)(one.Subject % 10_000)).Order().ToArray();
            var last = steps[^1];
            var expected = Enumerable.Range(0, last + 1).Where(step => step > last - 3 || step % 4 == 0);
            // The subject three steps before is there until the last step has taken it away.
            Assert.Equal(expected, steps.Where(step => step != last - 3 || step % 4 == 0));
        }
    }
}
