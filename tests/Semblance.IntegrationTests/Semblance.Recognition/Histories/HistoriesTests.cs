using System.Collections.Concurrent;
using System.Globalization;
using CsCheck;

namespace Semblance.IntegrationTests.Recognition.Histories;

/// <summary>Made-up histories of a vault with its index, against a dictionary. SEMBLANCE_SOAK is the number of histories of each kind; a few without it.</summary>
public sealed class HistoriesTests
{
    private static readonly int Histories = int.TryParse(Environment.GetEnvironmentVariable("SEMBLANCE_SOAK"), CultureInfo.InvariantCulture, out var many) ? many : 4;

    private static readonly StepKind[] Alone =
    [
        StepKind.Enrol, StepKind.Enrol, StepKind.Enrol, StepKind.Enrol, StepKind.Erase, StepKind.Remove, StepKind.Attribute, StepKind.Attribute, StepKind.Withdraw, StepKind.TellApart, StepKind.Deny,
        StepKind.Pass, StepKind.Sweep, StepKind.Reopen, StepKind.Search, StepKind.Search, StepKind.Search, StepKind.Search, StepKind.Search,
    ];

    private static readonly StepKind[] Together = [StepKind.Enrol, StepKind.Enrol, StepKind.Enrol, StepKind.Erase, StepKind.Withdraw, StepKind.TellApart, StepKind.Deny];

    [Fact]
    public void A_vault_and_its_index_say_what_a_dictionary_says() =>
        Step.Any(8, Alone).Array[40, 80].Sample(steps => LiveAsync(steps).GetAwaiter().GetResult(), iter: Histories, threads: 1);

    [Fact]
    public void Whatever_happens_at_the_same_time_each_is_kept_and_a_search_sees_nobody_who_was_erased_before_it() =>
        Step.Any(4, Together).Array[15, 25].Array[3].Sample(threads => LiveTogetherAsync(threads).GetAwaiter().GetResult(), iter: Histories, threads: 1);

    private static async Task LiveAsync(Step[] steps)
    {
        await using var house = await LivedHouse.OpenAsync();
        var plain = new PlainVault();
        foreach (var step in steps)
            await step.TakeAsync(house, plain);
        await AgreeAsync(house, plain);
        await house.ReopenAsync();
        await AgreeAsync(house, plain);
        Assert.True(await house.IsWholeAsync());
    }

    private static async Task AgreeAsync(LivedHouse house, PlainVault plain)
    {
        Assert.Equal(plain.Roll(), await house.RollAsync(), StringComparer.Ordinal);
        await Step.DemandAsync(house, plain, 7);
    }

    /// <summary>Each thread has people of its own, whom only it changes; searchers look at all of them all the time.</summary>
    private static async Task LiveTogetherAsync(Step[][] threads)
    {
        await using var house = await LivedHouse.OpenAsync();
        var erased = new ConcurrentDictionary<string, bool>(StringComparer.Ordinal);
        using var done = new CancellationTokenSource();
        var searching = Task.Run(() => SearchAsync(house, erased, done.Token), TestContext.Current.CancellationToken);
        var plains = await Task.WhenAll(threads.Select((steps, i) => Task.Run(() => TakeAsync(house, steps, $"{(char)('a' + i)}", erased))));
        await done.CancelAsync();
        await searching;
        await AgreeAsync(house, plains);
        await house.ReopenAsync();
        await AgreeAsync(house, plains);
        Assert.True(await house.IsWholeAsync());
    }

    private static async Task<PlainVault> TakeAsync(LivedHouse house, Step[] steps, string prefix, ConcurrentDictionary<string, bool> erased)
    {
        var plain = new PlainVault();
        foreach (var step in steps)
        {
            var name = FormattableString.Invariant($"{prefix}{step.Who}");
            if (step.Kind == StepKind.Enrol)
                erased.TryRemove(name, out _);
            await step.TakeAsync(house, plain, prefix);
            if (!plain.Has(name) && step.Kind == StepKind.Erase)
                erased[name] = true;
        }

        return plain;
    }

    private static async Task SearchAsync(LivedHouse house, ConcurrentDictionary<string, bool> erased, CancellationToken done)
    {
        for (var probe = 1; !done.IsCancellationRequested; probe++)
        {
            var before = new HashSet<string>(erased.Keys, StringComparer.Ordinal);
            var found = await house.SearchAsync(probe % 400, 6);
            Assert.DoesNotContain(found, one => before.Contains(one.Name) && erased.ContainsKey(one.Name));
        }
    }

    private static async Task AgreeAsync(LivedHouse house, PlainVault[] plains)
    {
        Assert.Equal(plains.SelectMany(static plain => plain.Roll()), await house.RollAsync(), StringComparer.Ordinal);
        var demanded = plains.SelectMany(static plain => plain.Search(7)).OrderByDescending(static one => one.Score).Take(6).ToArray();
        var found = await house.SearchAsync(7, 6);
        Assert.Equal(demanded.Select(static one => one.Score), found.Select(static one => one.Score), new Nearly());
    }

    private sealed class Nearly : IEqualityComparer<double>
    {
        public bool Equals(double x, double y) => Math.Abs(x - y) < 1e-5;

        public int GetHashCode(double obj) => 0;
    }
}
