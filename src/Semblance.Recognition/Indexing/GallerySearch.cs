namespace Semblance.Recognition.Indexing;

/// <summary>What a search of a gallery found, and in which state.</summary>
/// <param name="Candidates">One for each subject, or for each reference where those were asked for; the best first.</param>
/// <param name="Size">References that the probe was compared with: the gallery size that an error rate of the search holds for.</param>
/// <param name="Version">The state's version.</param>
/// <remarks>Immutable.</remarks>
public sealed record GallerySearch(IReadOnlyList<GalleryCandidate> Candidates, int Size, long Version)
{
    /// <summary>The best of the other subjects than the first candidate's, by which the margin is judged; <see langword="null"/> where there is none that matters (<see cref="GallerySearchRequest.LowestOf"/>). It need not be on the list.</summary>
    public GalleryCandidate? Rival { get => field ?? Other(); init; }

    /// <summary>Whether anybody counted at all, however low the score: without a candidate it tells a floor that nobody reaches from a gallery in which nobody can be found.</summary>
    public bool CountsAnybody { get => field || Candidates.Count > 0; init; }

    private GalleryCandidate? Other() => Candidates.FirstOrDefault(candidate => candidate.SubjectId != Candidates[0].SubjectId);
}
