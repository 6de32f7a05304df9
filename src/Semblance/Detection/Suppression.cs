using Semblance.Imaging;

namespace Semblance.Detection;

/// <summary>
/// Greedy non-maximum suppression: the best candidate stays, those that overlap it go, and so on. A candidate that goes is not wasted:
/// if it clearly means the same face, its points are averaged into the survivor's, weighted by score, which steadies them. It works in
/// place and allocates nothing.
/// </summary>
/// <remarks>Equal scores are ordered by place (top, then left) and size, so that the result never depends on the order of input.</remarks>
internal static class Suppression
{
    /// <summary>Candidates that overlap a survivor at least this much vote on its points.</summary>
    public const float VoteOverlap = 0.6f;

    private static readonly Comparison<FaceCandidate> BestFirst = static (a, b) =>
    {
        var byScore = b.Score.CompareTo(a.Score);
        if (byScore != 0)
            return byScore;
        var byTop = a.Box.Y.CompareTo(b.Box.Y);
        if (byTop != 0)
            return byTop;
        var byLeft = a.Box.X.CompareTo(b.Box.X);
        if (byLeft != 0)
            return byLeft;
        var byHeight = b.Box.Height.CompareTo(a.Box.Height);
        return byHeight != 0 ? byHeight : b.Box.Width.CompareTo(a.Box.Width);
    };

    /// <summary>Leaves only the candidates that survive, best first.</summary>
    public static void Apply(CandidateBuffer candidates, float maxOverlap)
    {
        var items = candidates.Items;
        items.Sort(BestFirst);
        var kept = 0;
        for (var i = 0; i < items.Length; i++)
        {
            // The survivors stand before all that were not looked at yet; those that went stay behind them and can still vote.
            if (!OverlapsAny(items[..kept], items[i], maxOverlap))
                MoveTo(items, i, kept++);
        }

        for (var i = 0; i < kept; i++)
            items[i] = items[i] with { Landmarks = Vote(items[i], items[kept..]) };
        candidates.Truncate(kept);
    }

    /// <summary>Moves an item forward and keeps the order of the others, so that survivors stay best first.</summary>
    private static void MoveTo(Span<FaceCandidate> items, int from, int to)
    {
        var item = items[from];
        items[to..from].CopyTo(items[(to + 1)..]);
        items[to] = item;
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

    private static FaceLandmarks Vote(in FaceCandidate survivor, ReadOnlySpan<FaceCandidate> voters)
    {
        var sum = new LandmarkMean(survivor.Landmarks, survivor.Score);
        foreach (ref readonly var voter in voters)
        {
            if (voter.Box.OverlapWith(survivor.Box) >= VoteOverlap)
                sum.Add(voter.Landmarks, voter.Score);
        }

        return sum.Mean;
    }

    /// <summary>A weighted mean of landmarks.</summary>
    private ref struct LandmarkMean(FaceLandmarks first, float weight)
    {
        private FaceLandmarks _sum = Scale(first, weight);
        private float _weight = weight;

        public readonly FaceLandmarks Mean => Scale(_sum, 1 / _weight);

        public void Add(in FaceLandmarks landmarks, float weight)
        {
            var more = Scale(landmarks, weight);
            _sum = new FaceLandmarks(
                Plus(_sum.SubjectRightEye, more.SubjectRightEye),
                Plus(_sum.SubjectLeftEye, more.SubjectLeftEye),
                Plus(_sum.NoseTip, more.NoseTip),
                Plus(_sum.SubjectRightMouthCorner, more.SubjectRightMouthCorner),
                Plus(_sum.SubjectLeftMouthCorner, more.SubjectLeftMouthCorner));
            _weight += weight;
        }

        private static FaceLandmarks Scale(in FaceLandmarks landmarks, float factor) => landmarks.Map(new PlaneMap(factor, 0, 0, 0, factor, 0));

        private static PixelPoint Plus(PixelPoint a, PixelPoint b) => new(a.X + b.X, a.Y + b.Y);
    }
}
