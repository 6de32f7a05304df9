using Semblance.Recognition.Watch;
using Semblance.Video.Following;

namespace Semblance.Video.Watching;

/// <summary>Is told what goes on before a camera, in order and one thing at a time.</summary>
public interface IWatchListener
{
    /// <summary>Something happened; it is on record already.</summary>
    /// <param name="told">What.</param>
    /// <param name="track">The tracker's number of the visit, as it is drawn.</param>
    /// <param name="cancellation">Ends the telling.</param>
    /// <returns>When it was told; the camera waits for it, so nothing slow belongs here.</returns>
    ValueTask ToldAsync(WatchEvent told, long track, CancellationToken cancellation);

    /// <summary>A frame was looked at.</summary>
    /// <param name="camera">Which camera.</param>
    /// <param name="frame">The frame, which goes back to the pool when this returns.</param>
    /// <param name="followed">What was made of it.</param>
    /// <param name="tracks">The tracks as of now; for frames in which faces were not looked for, <see cref="Tracking.Track.BoxAt"/> says where they are.</param>
    /// <param name="cancellation">Ends the showing.</param>
    /// <returns>When it was shown.</returns>
    ValueTask ShownAsync(CameraName camera, VideoFrame frame, FollowedFrame followed, IReadOnlyList<Tracking.Track> tracks, CancellationToken cancellation);
}
