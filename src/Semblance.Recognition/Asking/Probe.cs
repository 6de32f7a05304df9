using System.Security.Cryptography;
using Semblance.Comparison;
using Semblance.Embedding;
using Semblance.Imaging;
using Semblance.Quality;
using Semblance.Vault.Rows;

namespace Semblance.Recognition.Asking;

/// <summary>The fresh side of a comparison: a template, what its quality takes away from a decision, and the digest of the picture.</summary>
/// <param name="Template">The template.</param>
/// <param name="Limits">What a decision about it may not claim.</param>
/// <param name="File">The SHA-256 of the picture's file.</param>
/// <remarks>Immutable.</remarks>
public sealed record Probe(FaceTemplate Template, IReadOnlyList<DecisionLimit> Limits, FileDigest File)
{
    /// <summary>The probe that a face of a picture makes.</summary>
    /// <param name="face">An analysed face.</param>
    /// <param name="file">The SHA-256 of the picture's file.</param>
    /// <returns>The probe; <see langword="null"/> where the face has no feature set. A weak face can't prove that it is somebody else.</returns>
    public static Probe? Of(AnalysedFace face, FileDigest file)
    {
        ArgumentNullException.ThrowIfNull(face);
        return face.ToTemplate() is { } template ? new Probe(template, QualityLimits.Of(face.Quality, "the probe"), file) : null;
    }

    /// <summary>The probe that a feature set makes which has no file: of a frame, or of the best shots of a track.</summary>
    /// <param name="face">The feature set.</param>
    /// <param name="quality">What was measured of the sample, or of the best one.</param>
    /// <param name="sample">What the sample is called in reasons: "the best shot".</param>
    /// <param name="picture">The picture that the last sample is from; its pixels' digest names it.</param>
    /// <returns>The probe.</returns>
    public static Probe Of(FaceEmbedding face, QualityReport quality, string sample, Picture picture)
    {
        ArgumentNullException.ThrowIfNull(quality);
        ArgumentNullException.ThrowIfNull(picture);
        return new Probe(FaceTemplate.Create(face, quality.UnifiedQuality), QualityLimits.Of(quality, sample), FileDigest.From(SHA256.HashData(picture.ToPixels().Rgb.Span)));
    }
}
