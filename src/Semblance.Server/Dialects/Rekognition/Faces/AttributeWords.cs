using Semblance.Server.Dialects.Rekognition.Protocol;

namespace Semblance.Server.Dialects.Rekognition.Faces;

/// <summary>The protocol's names of what can be said about a face. Of those that are more than where and how good it is, one is measured here: whether the eyes are open.</summary>
internal static class AttributeWords
{
    private static readonly string[] Known = ["DEFAULT", "ALL", "AGE_RANGE", "BEARD", "EMOTIONS", "EYE_DIRECTION", "EYEGLASSES", "EYES_OPEN", "GENDER", "MOUTH_OPEN", "MUSTACHE", "FACE_OCCLUDED", "SMILE", "SUNGLASSES"];

    /// <summary>Whether it was asked if the eyes are open.</summary>
    /// <exception cref="RekognitionException">A word that there is not.</exception>
    public static bool TellEyes(IReadOnlyList<string>? words)
    {
        foreach (var word in words ?? [])
            Fields.Word(word, "DEFAULT", "attributes", Known);
        return words?.Any(static word => word is "ALL" or "EYES_OPEN") == true;
    }
}
