using Semblance.Detection;

namespace Semblance.Evaluation.Agreement;

/// <summary>One picture as two detectors saw it.</summary>
/// <param name="SampleId">The picture's name.</param>
/// <param name="Reference">Faces that the reference detector found, in any order.</param>
/// <param name="Tested">Faces that the detector under test found, in any order.</param>
/// <param name="IsFaceFree">True where the picture is known to show no face, so that every box in it is false.</param>
/// <remarks>Immutable.</remarks>
public sealed record AgreementSample(string SampleId, IReadOnlyList<DetectedFace> Reference, IReadOnlyList<DetectedFace> Tested, bool IsFaceFree = false);
