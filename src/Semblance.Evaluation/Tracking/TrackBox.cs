using Semblance.Imaging;

namespace Semblance.Evaluation.Tracking;

/// <summary>A face in one frame of a film, as truth says or as a tracker found it.</summary>
/// <param name="Frame">The frame's number, from 1.</param>
/// <param name="TrackId">Which track it belongs to; a track has one box a frame at most.</param>
/// <param name="Box">Where, in pixels.</param>
/// <remarks>Immutable.</remarks>
public sealed record TrackBox(int Frame, string TrackId, PixelBox Box)
{
    /// <summary>Of truth: the share of the face that is not hidden, 0 to 1; 1 by default.</summary>
    public double Visibility { get; init; } = 1;

    /// <summary>Of truth: whether the face need not be found, and may be; false by default.</summary>
    public bool IsIgnored { get; init; }

    /// <summary>Of a result: how sure the tracker is, in its own units; 1 by default. No figure depends on it.</summary>
    public double Score { get; init; } = 1;
}
