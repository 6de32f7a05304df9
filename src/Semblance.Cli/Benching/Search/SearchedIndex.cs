using Semblance.Index;

namespace Semblance.Cli.Benching.Search;

/// <summary>The index that is measured, and what is known of it.</summary>
/// <param name="Name">Its name in results.</param>
/// <param name="State">What is searched.</param>
/// <param name="Exhaustive">The same rows searched one by one: the truth, and the peer with signed bytes.</param>
internal sealed record SearchedIndex(string Name, IVectorSnapshot State, IVectorSnapshot Exhaustive)
{
    /// <summary>Whether the exhaustive scan is a peer whose time says something: not where its rows come from a disk.</summary>
    public bool HasPeer { get; init; } = true;

    /// <summary>All that is kept of a template, in memory and in files.</summary>
    public required double BytesPerTemplate { get; init; }

    /// <summary>What of it has to lie in memory.</summary>
    public required double RamBytesPerTemplate { get; init; }

    /// <summary>A request as this index takes it, with the miss budget that is measured.</summary>
    public Func<SearchRequest, SearchRequest> Request { get; init; } = static request => request;
}
