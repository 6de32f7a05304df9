using Semblance.Embedding;
using Semblance.Quality;
using Semblance.Video.Tracking;

namespace Semblance.Video.Following;

/// <summary>A track whose shots are worth a decision now.</summary>
/// <param name="Track">Whose.</param>
/// <param name="Fused">The mean of its best shots' feature sets.</param>
/// <param name="Best">What was measured of the best of them.</param>
/// <param name="Shots">How many shots it is made of.</param>
/// <remarks>Immutable. It is biometric data; whoever decides lets it go.</remarks>
public sealed record TrackLook(TrackId Track, FaceEmbedding Fused, QualityReport Best, int Shots);
