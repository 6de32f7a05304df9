using Semblance.Video;

namespace Semblance.Cli.Evaluating.Films;

/// <summary>Which recording is followed and held against the truth about it.</summary>
/// <param name="Source">A video file or a folder of frames.</param>
/// <param name="PerSecond">Frames a second in which faces are looked for.</param>
/// <param name="FolderPerSecond">Frames that make a second where the source is a folder.</param>
/// <param name="IsEveryFrame">Whether every frame counts, with predicted boxes between; else only frames in which faces are looked for.</param>
internal sealed record RecordingOrder(VideoSource Source, double PerSecond, double FolderPerSecond, bool IsEveryFrame);
