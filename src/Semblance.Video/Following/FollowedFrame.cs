using Semblance.Detection;
using Semblance.Video.Tracking;

namespace Semblance.Video.Following;

/// <summary>What a frame told a follower.</summary>
/// <param name="Time">The frame's time.</param>
/// <param name="Faces">The faces that were found, those of low scores too; empty for a frame in which they were not looked for.</param>
/// <param name="Tracks">What the tracker made of it; <see langword="null"/> for a frame in which faces were not looked for.</param>
/// <param name="Looks">Tracks that are worth a decision now.</param>
/// <param name="Left">The shots of tracks that ended with it; tracks without a usable shot are not among them.</param>
/// <param name="IsCut">Whether a hard cut lies before it.</param>
/// <remarks>Immutable.</remarks>
public sealed record FollowedFrame(TimeSpan Time, IReadOnlyList<DetectedFace> Faces, TrackedFrame? Tracks, IReadOnlyList<TrackLook> Looks, IReadOnlyList<TrackShots> Left, bool IsCut)
{
    /// <summary>Usable shots that were taken since the frame before, each by itself, of tracks of which a decision is wanted: one for a track at most, and none while its shots disagree.</summary>
    public IReadOnlyList<TrackShot> Shots { get; init; } = [];

    /// <summary>Tracks whose kept shots have come to disagree: they show two people, no look is asked for, and whoever was named before may be either.</summary>
    public IReadOnlyList<TrackId> Doubted { get; init; } = [];
}
