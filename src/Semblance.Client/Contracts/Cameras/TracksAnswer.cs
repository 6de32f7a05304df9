namespace Semblance.Client.Contracts.Cameras;

/// <summary>Who is before a camera, now. It names nobody: events do.</summary>
/// <param name="Width">Columns of the camera's picture.</param>
/// <param name="Height">Rows of the camera's picture.</param>
/// <param name="Tracks">The faces that are followed.</param>
public sealed record TracksAnswer(int Width, int Height, IReadOnlyList<TrackAnswer> Tracks);
