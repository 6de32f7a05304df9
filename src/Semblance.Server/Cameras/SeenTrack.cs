using Semblance.Imaging;
using Semblance.Recognition.Watch;

namespace Semblance.Server.Cameras;

/// <summary>A face that is followed, at a moment.</summary>
/// <param name="Number">The tracker's number.</param>
/// <param name="Box">Where it is.</param>
/// <param name="Standing">What is said about it; <see langword="null"/> while nothing is.</param>
internal sealed record SeenTrack(int Number, PixelBox Box, WatchEventKind? Standing);
