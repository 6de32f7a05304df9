using Semblance.Recognition.Govern;
using Semblance.Server.Dialects.Rekognition.Wire;

namespace Semblance.Server.Dialects.Rekognition.Faces;

/// <summary>References of a gallery in the protocol's shape of a face.</summary>
internal static class KeptFaces
{
    /// <summary>The version that answers name. Semblance's own model is named by its digest, and not here.</summary>
    public const string ModelVersion = "1.0";

    /// <summary>A reference as a face.</summary>
    public static FaceWire.Face Of(AttributedReference found)
    {
        var source = KeptSource.Read(found.Kept.Provenance.Source);
        return new FaceWire.Face(
            found.Kept.Row.Id.ToString(),
            source?.Box,
            ImageIds.Of(found.Kept.Provenance.File),
            source is null ? NameOf(found) : source.ExternalImageId,
            source?.Confidence,
            ModelVersion,
            UserMark.UserIdOf(found.Subject.Details));
    }

    /// <summary>Who was enrolled by another way is called by the name that this way knows.</summary>
    private static string? NameOf(AttributedReference found) => found.Subject.Details.ExternalId?.Text is { } name && !ImageIds.IsNameless(name) ? name : null;
}
