namespace Semblance.Cli.Benching.Search;

/// <summary>Builds the index that is measured, from rows that come in pieces.</summary>
internal interface ISearchBuild : IDisposable
{
    /// <summary>Time spent in building, without what made the rows, and without a second index that only the comparison needs.</summary>
    TimeSpan Time { get; }

    /// <summary>How many rows it takes at once; the last time, what is left.</summary>
    int RowsAtOnce { get; }

    /// <summary>Takes rows: subject and number of each are its place in the gallery.</summary>
    /// <param name="first">The first row's place.</param>
    /// <param name="codes">Their codes, one row after the other; valid during the call only.</param>
    void Put(int first, ReadOnlyMemory<sbyte> codes);

    /// <summary>The index, once all rows are there.</summary>
    SearchedIndex Finish();
}
