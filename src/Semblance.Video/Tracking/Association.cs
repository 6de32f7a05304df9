using Semblance.Detection;

namespace Semblance.Video.Tracking;

/// <summary>
/// Gives the faces of a frame to the tracks. Boxes of a high score come first, for all tracks; what those leave over may take a box of a low score
/// (the idea of ByteTrack, Zhang and others 2022: a face half covered scores low, but it is where the track says).
/// </summary>
internal sealed class Association(TrackerOptions options, IReadOnlyList<DetectedFace> faces, FrameAppearance appearance, TimeSpan time)
{
    /// <summary>Low boxes are many and often wrong: they must lie nearer.</summary>
    private const double LowGate = 0.5;

    /// <summary>For each track its face, or -1.</summary>
    public async ValueTask<int[]> PairAsync(IReadOnlyList<LiveTrack> tracks, CancellationToken cancellation)
    {
        var faceOf = new int[tracks.Count];
        Array.Fill(faceOf, -1);
        await PairAsync(tracks, faceOf, FacesOf(options.HighScore, float.PositiveInfinity), options.MaxJump, cancellation).ConfigureAwait(false);
        await PairAsync(tracks, faceOf, FacesOf(options.LowScore, options.HighScore), options.MaxJump * LowGate, cancellation).ConfigureAwait(false);
        return faceOf;
    }

    private int[] FacesOf(float least, float below) =>
        [.. Enumerable.Range(0, faces.Count).Where(f => faces[f].Score >= least && faces[f].Score < below && float.IsFinite(faces[f].Box.Area))];

    private async ValueTask PairAsync(IReadOnlyList<LiveTrack> tracks, int[] faceOf, int[] offered, double maxJump, CancellationToken cancellation)
    {
        var free = Enumerable.Range(0, tracks.Count).Where(t => faceOf[t] < 0 && tracks[t].HasMotionAt(time, options.MaxGap)).ToArray();
        if (free.Length == 0 || offered.Length == 0)
            return;
        var table = new ClaimTable([.. free.Select(t => tracks[t])], [.. offered.Select(f => faces[f])], time, maxJump, options);
        var pairs = await SettleAsync(table, offered, cancellation).ConfigureAwait(false);
        for (var k = 0; k < free.Length; k++)
            faceOf[free[k]] = pairs[k] < 0 ? -1 : offered[pairs[k]];
    }

    /// <summary>Pairs, compares the faces in question, and pairs again until no new face is in question.</summary>
    private async ValueTask<int[]> SettleAsync(ClaimTable table, int[] offered, CancellationToken cancellation)
    {
        var settled = new HashSet<int>();
        while (true)
        {
            var pairs = table.Pair();
            var open = table.InQuestion(pairs, (track, face) => appearance.IsWanted(offered[face], track)).Where(settled.Add).ToArray();
            if (open.Length == 0)
                open = [.. table.Unclaimed(pairs).Where(settled.Add)];
            if (open.Length == 0)
                return pairs;
            await appearance.ExpectAsync([.. open.Select(face => offered[face])], cancellation).ConfigureAwait(false);
            foreach (var face in open)
            {
                if (await appearance.AskAsync(offered[face], cancellation).ConfigureAwait(false) is { } embedding)
                    table.Compare(face, embedding, appearance.IsGood(offered[face]));
            }
        }
    }
}
