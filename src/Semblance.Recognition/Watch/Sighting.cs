using Semblance.Imaging;

namespace Semblance.Recognition.Watch;

/// <summary>A face in one frame of a camera.</summary>
/// <param name="At">When; UTC.</param>
/// <param name="Time">Since the start of the stream or file.</param>
/// <param name="Box">Where, in pixels.</param>
/// <param name="Width">Columns of the frame.</param>
/// <param name="Height">Rows of the frame.</param>
/// <remarks>Immutable.</remarks>
public sealed record Sighting(DateTimeOffset At, TimeSpan Time, PixelBox Box, int Width, int Height);
