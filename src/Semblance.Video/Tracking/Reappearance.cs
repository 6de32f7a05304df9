namespace Semblance.Video.Tracking;

/// <summary>Knows lost tracks again by their faces alone.</summary>
internal sealed class Reappearance(TrackerOptions options, FrameAppearance appearance)
{
    /// <summary>Which lost track each new one is.</summary>
    /// <param name="newcomers">Faces whose tracks are about to get a number, or begin with it, and since when those tracks are seen.</param>
    /// <param name="lost">Tracks that have no face in this frame.</param>
    /// <param name="present">Tracks with a number that have a face in this frame.</param>
    /// <param name="time">The frame's time.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The lost track of each face that belongs to one; none twice.</returns>
    public async ValueTask<Dictionary<int, LiveTrack>> FindAsync(IReadOnlyList<(int Face, TimeSpan FirstSeen)> newcomers, IReadOnlyList<LiveTrack> lost, IReadOnlyList<LiveTrack> present, TimeSpan time, CancellationToken cancellation)
    {
        var found = new List<(int Face, LiveTrack Track, float Similarity)>();
        var faces = new LostFaces(options, lost, present);
        await appearance.ExpectAsync([.. newcomers.Where(one => faces.IsAny(one.FirstSeen)).Select(static one => one.Face)], cancellation).ConfigureAwait(false);
        foreach (var (face, firstSeen) in newcomers)
        {
            if (faces.IsAny(firstSeen) && await appearance.AskAsync(face, cancellation).ConfigureAwait(false) is { } embedding && appearance.IsGood(face) && faces.Find(embedding, firstSeen, firstSeen == time ? options.KnownAtOnce : options.KnownAgain) is { } best)
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
}
