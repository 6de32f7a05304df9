using Semblance.Imaging;

namespace Semblance.Video.Tracking;

/// <summary>Where a track's face was in a frame.</summary>
/// <param name="Track">The number.</param>
/// <param name="Time">That frame's time.</param>
/// <param name="Box">The face's box in that frame, in pixels of the whole picture.</param>
/// <remarks>Immutable.</remarks>
public sealed record TrackSpot(TrackId Track, TimeSpan Time, PixelBox Box);
