namespace Semblance.Server.Cameras;

/// <summary>Who is before a camera at a moment.</summary>
/// <param name="Width">Columns of the picture.</param>
/// <param name="Height">Rows of the picture.</param>
/// <param name="Tracks">The faces that are followed.</param>
internal sealed record SeenTracks(int Width, int Height, IReadOnlyList<SeenTrack> Tracks);
