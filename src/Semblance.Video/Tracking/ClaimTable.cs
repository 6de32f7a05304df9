using Semblance.Detection;
using Semblance.Embedding;
using Semblance.Video.Geometry;

namespace Semblance.Video.Tracking;

/// <summary>Which tracks claim which faces, by motion and, where faces were compared, by face.</summary>
internal sealed class ClaimTable
{
    /// <summary>A face that clearly is the track's is cheaper than any that only lies well.</summary>
    private const double FaceBonus = 1;

    /// <summary>A track whose face costs less has no reason to look for another one.</summary>
    private const double LiesWell = 0.5;

    /// <summary>Nobody turns so far, or grows so much, between two frames, as a rule: more, and it may be somebody else who stands there.</summary>
    private const double UsualTurn = 0.25, UsualGrowth = 0.25;

    private readonly IReadOnlyList<LiveTrack> _tracks;
    private readonly IReadOnlyList<DetectedFace> _faces;
    private readonly TrackerOptions _options;
    private readonly Claim[,] _claims;
    private readonly double[,] _costs;

    public ClaimTable(IReadOnlyList<LiveTrack> tracks, IReadOnlyList<DetectedFace> faces, TimeSpan time, double maxJump, TrackerOptions options)
    {
        (_tracks, _faces, _options) = (tracks, faces, options);
        (_claims, _costs) = (new Claim[tracks.Count, faces.Count], new double[tracks.Count, faces.Count]);
        for (var t = 0; t < tracks.Count; t++)
        {
            var predicted = tracks[t].MotionAt(time);
            for (var f = 0; f < faces.Count; f++)
                _costs[t, f] = (_claims[t, f] = Claim.Of(predicted, faces[f].Box, tracks[t].State == TrackState.Tentative, maxJump)).Cost;
        }
    }

    /// <summary>For each track its face, or -1.</summary>
    public int[] Pair() => Assignment.Pair(_costs, Claim.Alone);

    /// <summary>Faces for which motion alone does not decide, and a face could: two tracks claim them almost alike, a track would jump to them, or it was out of sight.</summary>
    public IEnumerable<int> InQuestion(int[] pairs, Func<LiveTrack, int, bool>? isWanted = null) =>
        from t in Enumerable.Range(0, pairs.Length)
        where pairs[t] >= 0 && (IsDoubtful(t, pairs[t]) || IsContested(t, pairs[t]) || (IsComparable(t, pairs[t]) && isWanted?.Invoke(_tracks[t], pairs[t]) == true))
        select pairs[t];

    /// <summary>Faces that no track gets, though one that has none, or one that lies badly, could have come there at once: its own face is known.</summary>
    public IEnumerable<int> Unclaimed(int[] pairs) =>
        from f in Enumerable.Range(0, _costs.GetLength(1))
        where !pairs.Contains(f) && Enumerable.Range(0, _tracks.Count).Any(t => IsReachable(t, f) && (pairs[t] < 0 || _costs[t, pairs[t]] >= LiesWell))
        select f;

    /// <summary>Takes a face away from tracks whose face it clearly is not, or hardly is where they were out of sight, and makes it cheap for those whose it clearly is, outside of their gates too: they have stopped, started or turned at once.</summary>
    public void Compare(int face, FaceEmbedding embedding, bool isGood = true)
    {
        for (var t = 0; t < _tracks.Count; t++)
        {
            if (!IsReachable(t, face))
                continue;
            var similarity = _tracks[t].Appearance.SimilarityTo(embedding);
            if (similarity < LeastFor(_tracks[t], isGood))
                _costs[t, face] = double.PositiveInfinity;
            else if (similarity >= _options.SameFace)
                _costs[t, face] = Math.Min(_costs[t, face], Claim.Alone) - FaceBonus;
        }
    }

    /// <summary>The less the place says, the more the face must: who was out of sight must look rather like it, and of a good face more is asked than of a poor one.</summary>
    private float LeastFor(LiveTrack track, bool isGood) => track.Misses > 0 ? _options.RatherSame : isGood ? _options.HardlySame : _options.OtherFace;

    private bool IsReachable(int track, int face) => _claims[track, face].IsInReach && _tracks[track].Appearance.IsKnown;

    private bool IsComparable(int track, int face) => double.IsFinite(_costs[track, face]) && _tracks[track].Appearance.IsKnown;

    /// <summary>Who was out of sight is where somebody else hides them as likely as not.</summary>
    private bool IsDoubtful(int track, int face) =>
        IsComparable(track, face) && (_tracks[track].State != TrackState.Confirmed || IsUnusual(_claims[track, face], _tracks[track], _faces[face]));

    private bool IsUnusual(in Claim claim, LiveTrack track, DetectedFace face) =>
        claim.Jump > _options.UsualJump || claim.Growth > UsualGrowth || Math.Abs(HeadTurn.Of(face.Landmarks) - track.Turn) > UsualTurn;

    private bool IsContested(int track, int face)
    {
        for (var other = 0; other < _tracks.Count; other++)
        {
            if (other != track && _costs[other, face] - _costs[track, face] < _options.ClaimMargin && (IsComparable(other, face) || IsComparable(track, face)))
                return true;
        }

        return false;
    }
}
