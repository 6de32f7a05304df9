namespace Semblance.Index;

/// <summary>One state of an index, to search as often as you like.</summary>
/// <remarks>Immutable and safe to share. It holds its vectors in memory until it is let go.</remarks>
public interface IVectorSnapshot
{
    /// <summary>Counts the changes that led to this state.</summary>
    long Version { get; }

    /// <summary>Vectors in this state: what a probe is compared with.</summary>
    int Rows { get; }

    /// <summary>Subjects in this state.</summary>
    int Subjects { get; }

    /// <summary>Finds the subjects that are most alike to a probe.</summary>
    /// <param name="probe">Codes of the index's dimension; only their direction counts.</param>
    /// <param name="request">How many, how alike, and among which.</param>
    /// <param name="cancellation">Gives up between blocks of rows.</param>
    /// <returns>The candidates, the best first.</returns>
    /// <exception cref="ArgumentException">Another dimension, or nothing but zeros.</exception>
    CandidateList Search(ReadOnlySpan<sbyte> probe, SearchRequest request, CancellationToken cancellation = default);

    /// <summary>Finds the same as <see cref="Search"/>, written where the caller says: an index that can, takes no memory for it.</summary>
    /// <param name="probe">Codes of the index's dimension; only their direction counts.</param>
    /// <param name="request">How many, how alike, and among which.</param>
    /// <param name="candidates">Room for the candidates, the best first; those that find no room are left out.</param>
    /// <param name="cancellation">Gives up between blocks of rows.</param>
    /// <returns>How many were written.</returns>
    /// <exception cref="ArgumentException">Another dimension, or nothing but zeros.</exception>
    int SearchInto(ReadOnlySpan<sbyte> probe, SearchRequest request, Span<IndexCandidate> candidates, CancellationToken cancellation = default) =>
        Search(probe, request, cancellation).CopyTo(candidates);

    /// <summary>Searches for many probes in one pass over the rows, which costs less than one pass for each.</summary>
    /// <param name="probes">Probes, as in <see cref="Search"/>.</param>
    /// <param name="request">What holds for each of them.</param>
    /// <param name="cancellation">Gives up between blocks of rows.</param>
    /// <returns>For each probe the list that <see cref="Search"/> gives.</returns>
    /// <exception cref="ArgumentException">A probe has another dimension, or nothing but zeros.</exception>
    IReadOnlyList<CandidateList> SearchMany(IReadOnlyList<ReadOnlyMemory<sbyte>> probes, SearchRequest request, CancellationToken cancellation = default);
}
