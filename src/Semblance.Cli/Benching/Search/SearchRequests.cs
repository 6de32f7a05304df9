using Semblance.Index;

namespace Semblance.Cli.Benching.Search;

/// <summary>What the searches ask for.</summary>
/// <param name="Threshold">Everybody from the threshold on.</param>
/// <param name="TopWithFloor">The ten best from the floor on.</param>
/// <param name="Top">The ten best, however low.</param>
internal sealed record SearchRequests(SearchRequest Threshold, SearchRequest TopWithFloor, SearchRequest Top)
{
    /// <summary>More candidates than a threshold of any use leaves.</summary>
    private const int MostAboveThreshold = 1_000;

    private const int Best = 10;

    public static SearchRequests Of(SearchBenchOptions options) => new(
        new SearchRequest { MaxCandidates = MostAboveThreshold, LowestScore = (float)options.Threshold },
        new SearchRequest { MaxCandidates = Best, LowestScore = (float)options.Floor },
        new SearchRequest { MaxCandidates = Best });

    /// <summary>The same in the form that an index takes.</summary>
    public SearchRequests For(SearchedIndex index) => new(index.Request(Threshold), index.Request(TopWithFloor), index.Request(Top));
}
