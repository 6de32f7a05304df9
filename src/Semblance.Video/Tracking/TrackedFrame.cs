namespace Semblance.Video.Tracking;

/// <summary>What one frame told the tracker.</summary>
/// <param name="Time">The frame's time.</param>
/// <param name="Faces">For each face of the frame, in its order, the track that it belongs to; <see langword="null"/> where it belongs to none that is confirmed. No two are equal.</param>
/// <param name="Seen">The tracks of these faces, in the order of their numbers.</param>
/// <param name="Began">Those of <paramref name="Seen"/> that are new.</param>
/// <param name="Resumed">Those of <paramref name="Seen"/> that were lost and known again by their faces alone.</param>
/// <param name="Predicted">Tracks that were not seen in this frame, but lately enough that their boxes can be predicted.</param>
/// <param name="Ended">Tracks that ended, each once; <see cref="Track.LastSeen"/> says when they left.</param>
public sealed record TrackedFrame(
    TimeSpan Time,
    IReadOnlyList<TrackId?> Faces,
    IReadOnlyList<Track> Seen,
    IReadOnlyList<Track> Began,
    IReadOnlyList<Track> Resumed,
    IReadOnlyList<Track> Predicted,
    IReadOnlyList<Track> Ended)
{
    /// <summary>Where the tracks that got their number only now, or were known again only now, had been before.</summary>
    public IReadOnlyList<TrackSpot> Earlier { get; init; } = [];

    /// <summary>Tracks that turned out, since the frame before, to be older ones; the newer numbers are among <see cref="Ended"/>.</summary>
    public IReadOnlyList<TrackJoin> Joined { get; init; } = [];
}
