using Semblance.Cli.Benching.Search;
using Semblance.Index;

namespace Semblance.UnitTests.Cli.Benching.Search;

public sealed class DiskBuildTests : IDisposable
{
    private const int Rows = 25_000;
    private readonly string _folder = Directory.CreateTempSubdirectory("bench-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void What_is_built_in_a_file_finds_what_the_scan_of_every_row_finds()
    {
        var random = new Random(3);
        var codes = new sbyte[Rows * SearchBench.Dimension];
        random.NextBytes(System.Runtime.InteropServices.MemoryMarshal.AsBytes(codes.AsSpan()));
        var path = Path.Combine(_folder, "rows");
        using var build = new DiskBuild(SearchBench.Dimension, new SearchBenchOptions { Templates = Rows, Threads = 1 }, path);
        for (var first = 0; first < Rows; first += build.RowsAtOnce)
            build.Put(first, codes.AsMemory(first * SearchBench.Dimension, Math.Min(build.RowsAtOnce, Rows - first) * SearchBench.Dimension));
        var made = build.Finish();
        Assert.True(build.RowsAtOnce < Rows);
        Assert.Equal((Rows, Rows, false), (made.State.Rows, made.Exhaustive.Rows, made.HasPeer));
        Assert.Equal(SearchBench.Dimension, made.BytesPerTemplate - made.RamBytesPerTemplate);
        Assert.Equal([path], Directory.GetFiles(_folder));
        for (var row = 0; row < Rows; row += 5_000)
        {
            var probe = codes.AsSpan(row * SearchBench.Dimension, SearchBench.Dimension);
            var request = made.Request(new SearchRequest());
            Assert.Equal(made.Exhaustive.Search(probe, request, TestContext.Current.CancellationToken).Candidates, made.State.Search(probe, request, TestContext.Current.CancellationToken).Candidates);
        }
    }
}
