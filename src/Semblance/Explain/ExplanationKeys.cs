using System.Globalization;

namespace Semblance.Explain;

/// <summary>The stable names of what a run can show of itself. docs/explain.md describes each value.</summary>
public static class ExplanationKeys
{
    /// <summary>The upright sRGB picture: <see cref="Imaging.PixelBlock"/>.</summary>
    public const string UprightPicture = "picture.upright";

    /// <summary>The faces that the request selected, all of them unless it says otherwise: a list of <see cref="Detection.DetectedFace"/>.</summary>
    public const string Detections = "detection.faces";

    /// <summary>The aligned crop of a face: <see cref="Imaging.PixelBlock"/>.</summary>
    /// <param name="face">Number of the face, from 0.</param>
    public static string Crop(int face) => Of(face, "crop");

    /// <summary>How far a face's points stay from the template's, in crop pixels: <see cref="float"/>.</summary>
    /// <param name="face">Number of the face, from 0.</param>
    public static string AlignmentResidual(int face) => Of(face, "alignment_residual");

    /// <summary>The quality of a face: <see cref="Quality.QualityReport"/>.</summary>
    /// <param name="face">Number of the face, from 0.</param>
    public static string Quality(int face) => Of(face, "quality");

    /// <summary>Why the gate refused a face: a list of <see cref="Quality.QualityRefusal"/>, empty when it passed.</summary>
    /// <param name="face">Number of the face, from 0.</param>
    public static string Refusals(int face) => Of(face, "refusals");

    /// <summary>The template of a face: <see cref="Embedding.FaceTemplate"/>.</summary>
    /// <param name="face">Number of the face, from 0.</param>
    public static string Template(int face) => Of(face, "template");

    private static string Of(int face, string what) => string.Create(CultureInfo.InvariantCulture, $"face.{face}.{what}");
}
