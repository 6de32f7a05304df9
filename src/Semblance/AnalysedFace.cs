using Semblance.Detection;
using Semblance.Embedding;
using Semblance.Liveness;
using Semblance.Quality;

namespace Semblance;

/// <summary>One face and what was found out about it.</summary>
/// <param name="Detected">Where it is.</param>
/// <param name="Quality">What was measured; <see langword="null"/> when it was not asked for.</param>
/// <param name="Refusals">Why the gate refused it; empty when it passed.</param>
/// <param name="Embedding">Its feature set; <see langword="null"/> when it was not asked for or the face was refused.</param>
public sealed record AnalysedFace(DetectedFace Detected, QualityReport? Quality, IReadOnlyList<QualityRefusal> Refusals, FaceEmbedding? Embedding)
{
    /// <summary>How the face was presented to the camera; <see langword="null"/> when it was not asked for.</summary>
    public PadAssessment? Liveness { get; init; }

    /// <summary>The feature set as a template for storage.</summary>
    /// <param name="element">How to store the numbers.</param>
    /// <returns>The template, or <see langword="null"/> without a feature set.</returns>
    public FaceTemplate? ToTemplate(TemplateElement element = TemplateElement.Int8) =>
        Embedding is null ? null : FaceTemplate.Create(Embedding, Quality?.UnifiedQuality, element);
}
