using Semblance.Detection;

namespace Semblance.Video.Tracking;

/// <summary>What a frame will change, decided before anything is changed.</summary>
internal sealed class FramePlan
{
    private readonly IReadOnlyList<LiveTrack> _tracks;
    private readonly IReadOnlyList<DetectedFace> _faces;
    private readonly TrackerOptions _options;

    /// <summary>Decides who is born and which boxes share a head.</summary>
    /// <param name="tracks">All tracks, the oldest first.</param>
    /// <param name="faces">The frame's faces.</param>
    /// <param name="faceOf">For each track its face, or -1.</param>
    /// <param name="options">Scores and shares.</param>
    public FramePlan(IReadOnlyList<LiveTrack> tracks, IReadOnlyList<DetectedFace> faces, int[] faceOf, TrackerOptions options)
    {
        (_tracks, _faces, _options) = (tracks, faces, options);
        TrackOf = new LiveTrack?[faces.Count];
        var ages = new int[faces.Count];
        Array.Fill(ages, int.MaxValue);
        for (var t = 0; t < tracks.Count; t++)
        {
            if (faceOf[t] >= 0)
                (TrackOf[faceOf[t]], ages[faceOf[t]]) = (tracks[t], t);
        }

        Births = [.. Enumerable.Range(0, faces.Count).Where(IsBirth).OrderByDescending(f => faces[f].Score)];
        for (var b = 0; b < Births.Count; b++)
            ages[Births[b]] = tracks.Count + b;
        IsShared = HeadOverlap.Find([.. faces.Select(face => face.Box)], ages, options.SharedHead);
    }

    /// <summary>For each face the track that gets it, or <see langword="null"/>.</summary>
    public LiveTrack?[] TrackOf { get; }

    /// <summary>Faces that begin tracks, the surest first.</summary>
    public IReadOnlyList<int> Births { get; }

    /// <summary>For each face, whether it lies on a head that an older track has.</summary>
    public bool[] IsShared { get; }

    /// <summary>Faces whose tracks have no number, those among them that are seen for the first time, and since when those tracks are seen.</summary>
    public IReadOnlyList<(int Face, TimeSpan FirstSeen)> Newcomers(TimeSpan time) =>
    [
        .. from f in Enumerable.Range(0, _faces.Count)
           where IsSure(f) && TrackOf[f]?.WouldBeConfirmed(_options, IsShared[f]) == true
           select (f, TrackOf[f]!.FirstSeen),
        .. from f in Births
           where !IsShared[f]
           select (f, time),
    ];

    /// <summary>Tracks, with a number or without, that have no face in this frame.</summary>
    public IReadOnlyList<LiveTrack> Absent => [.. _tracks.Where(track => !TrackOf.Contains(track))];

    /// <summary>Tracks with a number that have a face in this frame.</summary>
    public IReadOnlyList<LiveTrack> Present => [.. _tracks.Where(track => track.State != TrackState.Tentative && TrackOf.Contains(track))];

    /// <summary>Whether a face counts towards a number.</summary>
    public bool IsSure(int face) => _faces[face].Score >= _options.HighScore;

    private bool IsBirth(int face) => TrackOf[face] is null && IsSure(face) && float.IsFinite(_faces[face].Box.Area) && _faces[face].Box.Area > 0;
}
