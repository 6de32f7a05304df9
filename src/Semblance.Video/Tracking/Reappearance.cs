using Semblance.Embedding;

namespace Semblance.Video.Tracking;

/// <summary>Knows lost tracks again by their faces alone.</summary>
internal sealed class Reappearance(TrackerOptions options, FrameAppearance appearance)
{
    /// <summary>Which lost track each new one is.</summary>
    /// <param name="newcomers">Faces whose tracks are about to get a number, and since when those tracks are seen.</param>
    /// <param name="lost">Tracks that have no face in this frame.</param>
    /// <param name="present">Tracks with a number that have a face in this frame.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The lost track of each face that belongs to one; none twice.</returns>
    public async ValueTask<Dictionary<int, LiveTrack>> FindAsync(IReadOnlyList<(int Face, TimeSpan FirstSeen)> newcomers, IReadOnlyList<LiveTrack> lost, IReadOnlyList<LiveTrack> present, CancellationToken cancellation)
    {
        var found = new List<(int Face, LiveTrack Track, float Similarity)>();
        foreach (var (face, firstSeen) in newcomers)
        {
            // Who was seen somewhere else since then is somebody else.
            var possible = lost.Where(track => track.Appearance is { IsKnown: true, IsGood: true } && track.LastSeen < firstSeen).ToArray();
            if (possible.Length > 0 && await appearance.AskAsync(face, cancellation).ConfigureAwait(false) is { } embedding && appearance.IsGood(face) && Best(embedding, possible, [.. lost, .. present]) is { } best)
                found.Add((face, best.Track, best.Similarity));
        }

        var resumed = new Dictionary<int, LiveTrack>();
        foreach (var (face, track, _) in found.OrderByDescending(pair => pair.Similarity))
        {
            if (!resumed.ContainsValue(track))
                resumed.Add(face, track);
        }

        return resumed;
    }

    private (LiveTrack Track, float Similarity)? Best(FaceEmbedding embedding, LiveTrack[] possible, LiveTrack[] all)
    {
        var best = possible.MaxBy(track => track.Appearance.SimilarityTo(embedding))!;
        var similarity = best.Appearance.SimilarityTo(embedding);
        var next = all.Where(track => track != best && track.Appearance.IsKnown).Select(track => track.Appearance.SimilarityTo(embedding)).DefaultIfEmpty(-1).Max();
        return similarity >= Demanded(possible.Length) && similarity - next >= options.ReappearanceMargin ? (best, similarity) : null;
    }

    /// <summary>The more lost tracks a face is compared with, the more often one of them is alike by chance: each gets its share of the rate.</summary>
    private float Demanded(int compared) => options.KnownAgain + (options.KnownAgainPerTenfold * MathF.Log10(compared));
}
