using Semblance.Cli.Benching.Search.Timing;

namespace Semblance.UnitTests.Cli.Benching.Search.Timing;

public sealed class WayTurnsTests
{
    [Fact]
    public async Task Every_probe_of_every_way_is_timed_once_and_ways_take_turns()
    {
        var calls = new List<(string Way, int First, int Count)>();
        TimedWay Way(string name, int probes) => new(name, probes, (first, count) =>
        {
            calls.Add((name, first, count));
            return Task.FromResult(Enumerable.Range(first, count).Select(static k => (double)k).ToArray());
        });
        var times = await WayTurns.RunAsync([Way("a", 50), Way("b", 30)], new Progress<double>(), TestContext.Current.CancellationToken);
        Assert.Equal(Enumerable.Range(0, 50).Select(static k => (double)k), times[0].Milliseconds);
        Assert.Equal(30, times[1].Milliseconds.Count);
        var turns = calls.Where(static call => call.Count > 1).ToArray();
        Assert.Equal([("a", 0, 20), ("b", 0, 20), ("a", 20, 20), ("b", 20, 10), ("a", 40, 10)], turns);
        Assert.All(["a", "b"], name => Assert.True(calls.Count(call => call.Count == 1 && string.Equals(call.Way, name, StringComparison.Ordinal)) >= 40));
    }

    [Fact]
    public async Task A_way_that_fails_has_the_times_from_before()
    {
        var way = new TimedWay("gone", 40, static (first, count) => Task.FromResult(first >= 20 ? [] : new double[count]));
        Assert.Equal(20, (await WayTurns.RunAsync([way], new Progress<double>(), TestContext.Current.CancellationToken))[0].Milliseconds.Count);
    }

    [Fact]
    public async Task A_turn_begins_with_a_search_that_is_not_counted()
    {
        var asked = new List<int>();
        Assert.Equal(2, (await TimedWay.Of("way", 5, asked.Add).SearchAsync(0, 2)).Length);
        Assert.Equal([4, 0, 1], asked);
    }

    [Fact]
    public void A_part_tells_how_far_the_whole_is()
    {
        var told = new Told();
        new PartProgress(told, 0.2, 0.6).Report(0.5);
        Assert.Equal(0.4, told.Value, 9);
    }

    private sealed class Told : IProgress<double>
    {
        public double Value { get; private set; }

        public void Report(double value) => Value = value;
    }
}
