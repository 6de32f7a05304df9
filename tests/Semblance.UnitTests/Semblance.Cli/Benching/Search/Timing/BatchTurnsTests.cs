using Semblance.Cli.Benching.Search.Timing;
using Semblance.Index;
using Semblance.Index.Exact;

namespace Semblance.UnitTests.Cli.Benching.Search.Timing;

public sealed class BatchTurnsTests
{
    [Fact]
    public async Task Each_state_has_a_time_a_probe()
    {
        var index = new ExactIndex(4);
        index.Add(1, [1, 2, 3, 4]);
        ReadOnlyMemory<sbyte>[] batch = [new sbyte[] { 1, 2, 3, 4 }, new sbyte[] { 4, 3, 2, 1 }];
        var asked = 0;
        var counted = new SearchRequest { Filter = (_, _) => Interlocked.Increment(ref asked) > 0 };
        var times = await new BatchTurns([batch, batch], 3).RunAsync([(index.Current, counted), (index.Current, new SearchRequest())], TestContext.Current.CancellationToken);
        Assert.Equal(2, times.Length);
        Assert.All(times, static time => Assert.True(time > 0));

        // 2 probes on 2 threads, three turns and one to warm up.
        Assert.Equal(2 * 2 * 4, asked);
    }
}
