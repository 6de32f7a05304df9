using Semblance.Quality;
using Semblance.Server.Dialects.Rekognition.Protocol;

namespace Semblance.Server.Dialects.Rekognition.Faces;

/// <summary>The protocol's quality filters and reasons, in the house's gates and measures.</summary>
internal static class QualityWords
{
    public const string TooMany = "EXCEEDS_MAX_FACES";
    public const string NotLargest = "FACE_NOT_LARGEST";

    /// <summary>The gate that a filter stands for.</summary>
    /// <exception cref="RekognitionException">No such filter.</exception>
    public static QualityGate Gate(string? filter, string usual) => Fields.Word(filter, usual, "qualityFilter", "NONE", "AUTO", "LOW", "MEDIUM", "HIGH") switch
    {
        "NONE" => QualityGate.Off,
        "HIGH" => QualityGate.Strict,
        _ => QualityGate.Standard,
    };

    /// <summary>Why a face was refused.</summary>
    public static IReadOnlyList<string> Reasons(IReadOnlyList<QualityRefusal> refusals) => [.. refusals.Select(static refusal => Reason(refusal.Measure)).Distinct(StringComparer.Ordinal)];

    private static string Reason(QualityMeasure? measure) => measure switch
    {
        QualityMeasure.InterEyeDistance => "SMALL_BOUNDING_BOX",
        QualityMeasure.HeadPose => "EXTREME_POSE",
        QualityMeasure.Sharpness => "LOW_SHARPNESS",
        QualityMeasure.Exposure or QualityMeasure.DynamicRange => "LOW_BRIGHTNESS",
        _ => "LOW_FACE_QUALITY",
    };
}
