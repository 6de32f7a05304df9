namespace Semblance.Cli.Benching.Search;

/// <summary>The one place that says which index is measured.</summary>
internal static class SearchedIndexes
{
    public static ISearchBuild Begin(int dimension, SearchBenchOptions options) => options.RowsFile is { } file ? new DiskBuild(dimension, options, file) : new CascadeBuild(dimension, options);
}
