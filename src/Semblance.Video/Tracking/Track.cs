using Semblance.Imaging;
using Semblance.Video.Geometry;

namespace Semblance.Video.Tracking;

/// <summary>What is known about one track after a frame.</summary>
/// <remarks>Immutable: it stays as it was when the tracker goes on.</remarks>
public sealed class Track
{
    private readonly BoxMotion _motion;

    internal Track(TrackId id, TrackState state, TimeSpan firstSeen, TimeSpan lastSeen, int hits, PixelBox box, BoxMotion motion)
    {
        Id = id;
        State = state;
        FirstSeen = firstSeen;
        LastSeen = lastSeen;
        Hits = hits;
        Box = box;
        _motion = motion;
    }

    /// <summary>Its number.</summary>
    public TrackId Id { get; }

    /// <summary>Where it stands in its life; never <see cref="TrackState.Tentative"/>, as those have no number.</summary>
    public TrackState State { get; }

    /// <summary>The frame in which it was seen for the first time, before it was confirmed.</summary>
    public TimeSpan FirstSeen { get; }

    /// <summary>The newest frame in which it was seen.</summary>
    public TimeSpan LastSeen { get; }

    /// <summary>Frames in which it was seen; 1 or more.</summary>
    public int Hits { get; }

    /// <summary>
    /// Where its face is, in pixels of the whole picture: as detected in the newest frame where the track is confirmed, as predicted for that
    /// frame where it is lost, as last seen where it ended.
    /// </summary>
    public PixelBox Box { get; }

    /// <summary>Where the face is at a moment between or shortly after frames, by its speed; for drawing and for redaction.</summary>
    /// <param name="time">Any moment; the box stands still more than a second away from the frame that was seen last.</param>
    /// <returns>The box in pixels of the whole picture.</returns>
    public PixelBox BoxAt(TimeSpan time) => _motion.BoxAt(time);

    /// <inheritdoc/>
    public override string ToString() => $"track {Id}, {State}, {Hits} hits";
}
