using Semblance.Detection;

namespace Semblance.Evaluation.Agreement;

/// <summary>A face that had to be found and was not.</summary>
/// <param name="SampleId">The picture.</param>
/// <param name="Face">The face as the reference saw it.</param>
/// <remarks>Immutable.</remarks>
public sealed record MissedFace(string SampleId, DetectedFace Face);
