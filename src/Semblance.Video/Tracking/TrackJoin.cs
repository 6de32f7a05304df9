namespace Semblance.Video.Tracking;

/// <summary>A track that turned out to be an older one, whose face is the same.</summary>
/// <param name="Newer">The number that is over.</param>
/// <param name="Older">The number that goes on.</param>
/// <remarks>Immutable.</remarks>
public readonly record struct TrackJoin(TrackId Newer, TrackId Older);
