using System.Collections.Concurrent;
using Semblance.Index;
using Semblance.Index.Cascade;

namespace Semblance.UnitTests.Index.Cascade.Scanning;

/// <summary><see cref="Semblance.Index.Cascade.Scanning.JointScan"/>: one search on several threads.</summary>
[Collection(nameof(AloneInTheProcess))]
public sealed class JointScanTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private static readonly MadeIndex Made = new(128, 1_024, 24_000, new CascadeOptions { Parallelism = 4, RotationSeed = MadeSeed.Of(1) }, subjectRows: 3);

    [Fact]
    public void Helpers_and_the_caller_find_together_what_an_exhaustive_search_finds()
    {
        SearchRequest[] requests =
        [
            new() { LowestScore = 0.6f, MissBudget = MadeIndex.Budget },
            new() { LowestScore = 0.3f, MaxCandidates = 3, MissBudget = MadeIndex.Budget },
            new() { MaxCandidates = 10, MissBudget = MadeIndex.Budget },
            new() { MaxCandidates = 1_000, ListsRows = true, MissBudget = MissBudget.None },
            new() { MaxCandidates = 10, Filter = (slot, _) => slot % 5 == 2, MissBudget = MadeIndex.Budget },
        ];
        for (var round = 0; round < 60; round++)
        {
            var probe = Made.Probe();
            Array.ForEach(requests, request => Made.DemandSame(probe, request));
        }
    }

    [Fact]
    public void Another_thread_takes_some_of_the_blocks()
    {
        Assert.SkipUnless(Environment.ProcessorCount > 1, "A machine of one processor has nobody who could help.");
        var threads = new ConcurrentDictionary<int, bool>();
        using var areTwo = new ManualResetEventSlim();
        var request = new SearchRequest { MissBudget = MissBudget.None, Filter = Meet };
        Assert.Equal(10, Made.Fast.Current.Search(Made.Probe(), request, TestContext.Current.CancellationToken).Candidates.Count);
        Assert.Contains(Environment.CurrentManagedThreadId, threads.Keys);
        Assert.InRange(threads.Count, 2, 4);

        bool Meet(int slot, long subject)
        {
            if (threads.TryAdd(Environment.CurrentManagedThreadId, true) && threads.Count >= 2)
                areTwo.Set();
            Assert.True(areTwo.Wait(Patience), "Nobody came to help.");
            return true;
        }
    }

    [Fact]
    public void A_helpers_failure_reaches_the_caller_and_the_next_search_is_as_ever()
    {
        Assert.SkipUnless(Environment.ProcessorCount > 1, "A machine of one processor has nobody who could help.");
        for (var round = 0; round < 5; round++)
        {
            using var hasFailed = new ManualResetEventSlim();
            var caller = Environment.CurrentManagedThreadId;
            var request = new SearchRequest { MissBudget = MissBudget.None, Filter = Fail };
            var failure = Assert.Throws<InvalidOperationException>(() => Made.Fast.Current.Search(Made.Probe(), request, TestContext.Current.CancellationToken));
            Assert.Equal("the helper's", failure.Message);
            Made.DemandSame(Made.Probe(), new SearchRequest { MaxCandidates = 20, MissBudget = MadeIndex.Budget });

            bool Fail(int slot, long subject)
            {
                if (Environment.CurrentManagedThreadId == caller)
                    return hasFailed.Wait(Patience);
                hasFailed.Set();
                throw new InvalidOperationException("the helper's");
            }
        }
    }

    [Fact]
    public void The_callers_own_failure_reaches_it_once_helpers_have_ended()
    {
        for (var round = 0; round < 5; round++)
        {
            var caller = Environment.CurrentManagedThreadId;
            var asked = 0;
            using var hasFailed = new ManualResetEventSlim();
            var request = new SearchRequest { MissBudget = MissBudget.None, Filter = Fail };
            Assert.Throws<InvalidOperationException>(() => Made.Fast.Current.Search(Made.Probe(), request, TestContext.Current.CancellationToken));
            var askedThen = Volatile.Read(ref asked);
            Made.DemandSame(Made.Probe(), new SearchRequest { MaxCandidates = 20, MissBudget = MadeIndex.Budget });
            Assert.Equal(askedThen, Volatile.Read(ref asked));

            bool Fail(int slot, long subject)
            {
                Interlocked.Increment(ref asked);
                if (Environment.CurrentManagedThreadId != caller)
                    return hasFailed.Wait(Patience);
                hasFailed.Set();
                throw new InvalidOperationException("the caller's");
            }
        }
    }

    [Fact]
    public void A_search_that_is_cancelled_on_its_way_ends_on_all_threads()
    {
        for (var round = 0; round < 5; round++)
        {
            using var source = new CancellationTokenSource();
            var request = new SearchRequest { MissBudget = MissBudget.None, Filter = Cancel };
            Assert.ThrowsAny<OperationCanceledException>(() => Made.Fast.Current.Search(Made.Probe(), request, source.Token));
            Made.DemandSame(Made.Probe(), new SearchRequest { MaxCandidates = 20, MissBudget = MadeIndex.Budget });

            bool Cancel(int slot, long subject)
            {
                source.Cancel();
                return true;
            }
        }
    }

    [Fact]
    public void A_search_for_many_probes_shares_its_lots()
    {
        var probes = Enumerable.Range(0, 200).Select(_ => (ReadOnlyMemory<sbyte>)Made.Probe()).ToArray();
        var request = new SearchRequest { MaxCandidates = 5, LowestScore = 0.3f, MissBudget = MadeIndex.Budget };
        var lists = Made.Fast.Current.SearchMany(probes, request, TestContext.Current.CancellationToken);
        Assert.Equal(Made.Exact.Current.SearchMany(probes, request, TestContext.Current.CancellationToken).Select(list => list.Candidates), lists.Select(list => list.Candidates));
        using var source = new CancellationTokenSource();
        var cancelling = request with { LowestScore = -1, MissBudget = MissBudget.None, Filter = (_, _) => { source.Cancel(); return true; } };
        Assert.ThrowsAny<OperationCanceledException>(() => Made.Fast.Current.SearchMany(probes, cancelling, source.Token));
        Made.DemandSame(Made.Probe(), request);
    }

    [Fact]
    public void A_helpers_failure_reaches_who_searches_for_many_probes()
    {
        Assert.SkipUnless(Environment.ProcessorCount > 1, "A machine of one processor has nobody who could help.");
        var probes = Enumerable.Range(0, 200).Select(_ => (ReadOnlyMemory<sbyte>)Made.Probe()).ToArray();
        using var hasFailed = new ManualResetEventSlim();
        var caller = Environment.CurrentManagedThreadId;
        var request = new SearchRequest { MissBudget = MissBudget.None, Filter = Fail };
        Assert.Throws<InvalidOperationException>(() => Made.Fast.Current.SearchMany(probes, request, TestContext.Current.CancellationToken));
        Made.DemandSame(Made.Probe(), new SearchRequest { MissBudget = MadeIndex.Budget });

        bool Fail(int slot, long subject)
        {
            if (Environment.CurrentManagedThreadId == caller)
                return hasFailed.Wait(Patience);
            hasFailed.Set();
            throw new InvalidOperationException("the helper's");
        }
    }
}
