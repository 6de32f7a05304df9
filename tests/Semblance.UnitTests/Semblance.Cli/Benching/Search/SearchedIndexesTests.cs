using Semblance.Cli.Benching.Search;

namespace Semblance.UnitTests.Cli.Benching.Search;

public sealed class SearchedIndexesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("bench-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Codes_that_stay_on_disk_are_built_there()
    {
        var options = new SearchBenchOptions { Templates = 1_000 };
        using var inMemory = SearchedIndexes.Begin(SearchBench.Dimension, options);
        Assert.IsType<CascadeBuild>(inMemory);
        using var onDisk = SearchedIndexes.Begin(SearchBench.Dimension, options with { RowsFile = Path.Combine(_folder, "rows") });
        Assert.IsType<DiskBuild>(onDisk);
    }
}
