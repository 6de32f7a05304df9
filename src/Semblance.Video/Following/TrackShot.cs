using Semblance.Video.BestShot;
using Semblance.Video.Tracking;

namespace Semblance.Video.Following;

/// <summary>A usable shot of a track that was not told before.</summary>
/// <param name="Track">Whose.</param>
/// <param name="Shot">The shot; its pixels where <see cref="FollowOptions.HoldsFaces"/> asks for them.</param>
/// <remarks>Immutable. It is biometric data; whoever asks about it lets it go.</remarks>
public sealed record TrackShot(TrackId Track, BestShotCandidate Shot);
