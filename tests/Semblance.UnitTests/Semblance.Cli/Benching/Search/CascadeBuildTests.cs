using Semblance.Cli.Benching.Search;
using Semblance.Index;

namespace Semblance.UnitTests.Cli.Benching.Search;

public sealed class CascadeBuildTests
{
    private const int Rows = 3_000;

    [Fact]
    public void What_is_built_finds_what_the_scan_of_every_row_finds()
    {
        var random = new Random(3);
        var codes = new sbyte[Rows * SearchBench.Dimension];
        for (var at = 0; at < codes.Length; at++)
            codes[at] = (sbyte)random.Next(-127, 128);
        using var build = new CascadeBuild(SearchBench.Dimension, new SearchBenchOptions { Templates = Rows });
        build.Put(0, codes);
        var made = build.Finish();
        Assert.Equal((Rows, Rows), (made.State.Rows, made.Exhaustive.Rows));
        Assert.Equal(made.BytesPerTemplate, made.RamBytesPerTemplate);
        Assert.True(made.HasPeer);
        var request = made.Request(new SearchRequest());
        Assert.Equal(1e-6, request.MissBudget.Share);
        for (var row = 0; row < Rows; row += 500)
        {
            var probe = codes.AsSpan(row * SearchBench.Dimension, SearchBench.Dimension);
            Assert.Equal(made.Exhaustive.Search(probe, request, TestContext.Current.CancellationToken).Candidates, made.State.Search(probe, request, TestContext.Current.CancellationToken).Candidates);
        }
    }
}
