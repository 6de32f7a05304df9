namespace Semblance.Recognition.Indexing;

/// <summary>What a search of a gallery found, and in which state.</summary>
/// <param name="Candidates">One for each subject, the best first.</param>
/// <param name="Size">References that the probe was compared with: the gallery size that an error rate of the search holds for.</param>
/// <param name="Version">The state's version.</param>
/// <remarks>Immutable.</remarks>
public sealed record GallerySearch(IReadOnlyList<GalleryCandidate> Candidates, int Size, long Version);
