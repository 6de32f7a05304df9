using Semblance.Imaging;

namespace Semblance.Video.Redaction;

/// <summary>Where a face was at a moment.</summary>
/// <param name="Time">Since the start of the film.</param>
/// <param name="Box">In pixels.</param>
internal readonly record struct SeenFace(TimeSpan Time, PixelBox Box);
