using Semblance.Cli.Benching.Search.Timing;

namespace Semblance.UnitTests.Cli.Benching.Search.Timing;

public sealed class ReadBandwidthTests
{
    [Fact]
    public void Every_number_is_read()
    {
        for (var length = 0; length <= 100; length++)
            Assert.Equal((ulong)(length * (length + 1) / 2), ReadBandwidth.Sum([.. Enumerable.Range(1, length).Select(static i => (ulong)i)]));
    }

    [Fact]
    public async Task Passes_have_a_rate()
    {
        var measured = await ReadBandwidth.MeasureAsync(1 << 20, 2, TestContext.Current.CancellationToken);
        Assert.Equal((1 << 20, 10), (measured.Bytes, measured.With(measured).OneThread.Passes.Count));
        Assert.All([measured.OneThread, measured.AllThreads], static rate => Assert.True(rate.Best >= rate.Median && rate.Median > 0));
    }
}
