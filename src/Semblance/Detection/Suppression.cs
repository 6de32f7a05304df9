namespace Semblance.Detection;

/// <summary>
/// Greedy non-maximum suppression: the best candidate stays, those that overlap it go, and so on. It works in place and allocates nothing.
/// </summary>
/// <remarks>Equal scores are ordered by place (top, then left), so that the result never depends on the order of input.</remarks>
internal static class Suppression
{
    private static readonly Comparison<FaceCandidate> BestFirst = static (a, b) =>
    {
        var byScore = b.Score.CompareTo(a.Score);
        if (byScore != 0)
            return byScore;
        var byTop = a.Box.Y.CompareTo(b.Box.Y);
        return byTop != 0 ? byTop : a.Box.X.CompareTo(b.Box.X);
    };

    /// <summary>Leaves only the candidates that survive, best first.</summary>
    public static void Apply(CandidateBuffer candidates, float maxOverlap)
    {
        var items = candidates.Items;
        items.Sort(BestFirst);
        var kept = 0;
        for (var i = 0; i < items.Length; i++)
        {
            if (!OverlapsAny(items[..kept], items[i], maxOverlap))
                items[kept++] = items[i];
        }

        candidates.Truncate(kept);
    }

    private static bool OverlapsAny(ReadOnlySpan<FaceCandidate> kept, in FaceCandidate candidate, float maxOverlap)
    {
        foreach (ref readonly var other in kept)
        {
            if (other.Box.OverlapWith(candidate.Box) > maxOverlap)
                return true;
        }

        return false;
    }
}
