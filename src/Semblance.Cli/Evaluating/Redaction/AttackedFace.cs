using Semblance.Embedding;
using Semblance.Video.Tracking;

namespace Semblance.Cli.Evaluating.Redaction;

/// <summary>A face of a clear film and what is shown instead of it.</summary>
/// <param name="Person">Whose.</param>
/// <param name="Clear">Its feature set.</param>
/// <param name="Covers">Those of the covers, in the order of the ways.</param>
internal sealed record AttackedFace(TrackId Person, FaceEmbedding Clear, IReadOnlyList<FaceEmbedding> Covers);
