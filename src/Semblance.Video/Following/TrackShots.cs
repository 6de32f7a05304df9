using Semblance.Embedding;
using Semblance.Video.BestShot;
using Semblance.Video.Tracking;

namespace Semblance.Video.Following;

/// <summary>A track and its best shots.</summary>
/// <param name="Track">The track, as it was at its end.</param>
/// <param name="Fused">The mean of the shots' feature sets; where they disagree, that of the best.</param>
/// <param name="Shots">The shots, the best first; at least one, and one alone where they disagree.</param>
/// <remarks>Immutable. It is biometric data.</remarks>
public sealed record TrackShots(Track Track, FaceEmbedding Fused, IReadOnlyList<BestShotCandidate> Shots);
