using Semblance.Detection;
using Semblance.Liveness;
using Semblance.Quality;
using Semblance.Recognition.Asking;
using Semblance.Recognition.Enrol;
using Semblance.Vault.Rows;

namespace Semblance.Recognition.Look;

/// <summary>A face of a picture: where it is, how good it is, and what it can be asked about with. Its feature set stays inside.</summary>
/// <param name="Detected">Where it is.</param>
/// <param name="Quality">What was measured; <see langword="null"/> when it was not asked for.</param>
/// <param name="Refusals">Why the gate refused it; empty when it passed.</param>
/// <param name="Liveness">How it was presented to the camera; <see langword="null"/> when it was not asked for.</param>
/// <param name="Probe">The probe that it makes; <see langword="null"/> where no feature set was made.</param>
/// <remarks>Immutable.</remarks>
public sealed record SeenFace(DetectedFace Detected, QualityReport? Quality, IReadOnlyList<QualityRefusal> Refusals, PadAssessment? Liveness, Probe? Probe)
{
    /// <summary>What can become a reference.</summary>
    /// <param name="file">The picture's file.</param>
    /// <param name="source">Where the picture came from.</param>
    /// <returns>The sample.</returns>
    public EnrolmentSample ToSample(FileDigest file, string source) => new(Probe?.Template, Refusals, file, source);

    /// <summary>A face as the engine tells it.</summary>
    internal static SeenFace Of(AnalysedFace face, FileDigest file) =>
        new(face.Detected, face.Quality, face.Refusals, face.Liveness, face.Embedding is null ? null : face.Quality is null ? new Probe(face.ToTemplate()!, [], file) : Asking.Probe.Of(face, file));
}
