using Semblance.Embedding;
using Semblance.Quality;
using Semblance.Vault.Rows;

namespace Semblance.Recognition.Enrol;

/// <summary>A sample that shall become a reference.</summary>
/// <param name="Template">Its template; <see langword="null"/> where there is no usable face.</param>
/// <param name="Refusals">Why its quality is not good enough to be kept; empty when it is.</param>
/// <param name="File">The SHA-256 of the picture's file.</param>
/// <param name="Source">Where the picture came from.</param>
/// <remarks>Immutable.</remarks>
public sealed record EnrolmentSample(FaceTemplate? Template, IReadOnlyList<QualityRefusal> Refusals, FileDigest File, string Source)
{
    /// <summary>Whether it can become a reference.</summary>
    public bool IsUsable => Template is not null && Refusals.Count == 0;
}
