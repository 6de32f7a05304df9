using Semblance.Embedding;

namespace Semblance.Video.Tracking;

/// <summary>Says which of the lost tracks a face is, if any.</summary>
/// <param name="options">How alike it must be.</param>
/// <param name="lost">Tracks with a number that have no face now.</param>
/// <param name="present">Those that have one, but for the face's own: none of them is it, but where it looks like one of them it is nobody's for sure.</param>
internal sealed class LostFaces(TrackerOptions options, IReadOnlyList<LiveTrack> lost, IReadOnlyList<LiveTrack> present)
{
    /// <summary>Whether there is anybody to compare with; else a feature set need not be made.</summary>
    /// <param name="firstSeen">When the face was seen first: who was seen somewhere else since then is somebody else.</param>
    public bool IsAny(TimeSpan firstSeen) => lost.Any(track => IsPossible(track, firstSeen));

    /// <summary>The lost track that a face is, and how alike they are.</summary>
    /// <param name="embedding">The face's feature set.</param>
    /// <param name="firstSeen">When the face was seen first.</param>
    /// <param name="least">How alike they must be where a single track is lost.</param>
    public (LiveTrack Track, float Similarity)? Find(FaceEmbedding embedding, TimeSpan firstSeen, float least)
    {
        var possible = lost.Where(track => IsPossible(track, firstSeen)).ToArray();
        if (possible.Length == 0)
            return null;
        var best = possible.MaxBy(track => track.Appearance.SimilarityTo(embedding))!;
        var similarity = best.Appearance.SimilarityTo(embedding);
        var next = lost.Concat(present).Where(track => track != best && track.Appearance.IsKnown).Select(track => track.Appearance.SimilarityTo(embedding)).DefaultIfEmpty(-1).Max();
        return similarity >= least + Rise(possible.Length) && similarity - next >= options.ReappearanceMargin ? (best, similarity) : null;
    }

    private static bool IsPossible(LiveTrack track, TimeSpan firstSeen) => track.Appearance is { IsKnown: true, IsGood: true } && track.LastSeen < firstSeen;

    /// <summary>The more lost tracks a face is compared with, the more often one of them is alike by chance: each gets its share of the rate.</summary>
    private float Rise(int compared) => options.KnownAgainPerTenfold * MathF.Log10(compared);
}
