using Semblance.ArchitectureTests.House;

namespace Semblance.ArchitectureTests.Privacy;

/// <summary>Which types carry biometric data.</summary>
internal static class Biometric
{
    private static readonly string[] Names =
    [
        "Picture", "PixelBuffer", "PixelBlock", "PixelPlanes", "AlignedCrop", "FaceLandmarks", "DetectedFace", "AnalysedFace", "FaceAnalysis", "FaceEmbedding", "FaceTemplate", "FaceSample", "Explanation",
    ];

    private static readonly Type[] Numbers = [typeof(byte), typeof(sbyte), typeof(float), typeof(double)];

    /// <summary>Whether a type, or anything that it is made of, shows a face or could be a vector of one.</summary>
    public static bool IsIn(Type type) => PublicSurface.Unwrapped(type).Any(IsNamed) || IsVector(type);

    public static bool IsNamed(Type type) =>
        Room.Of(type.Namespace ?? string.Empty) is not null && Names.Contains(type.Name, StringComparer.Ordinal);

    /// <summary>Arrays, spans, memories and lists of bytes or floats.</summary>
    public static bool IsVector(Type type) =>
        type.IsArray ? Numbers.Contains(type.GetElementType()) : type.IsGenericType && type.GetGenericArguments() is [var only] && Numbers.Contains(only) && !IsNullable(type);

    private static bool IsNullable(Type type) => type.GetGenericTypeDefinition() == typeof(Nullable<>);
}
