using Semblance.Errors;
using Semblance.Recognition;
using Semblance.Recognition.Asking;
using Semblance.Recognition.Govern;
using Semblance.Server.Dialects.Rekognition.Protocol;
using Semblance.Vault.Galleries;
using Semblance.Vault.References;

namespace Semblance.Server.Dialects.Rekognition.Operations;

/// <summary>Finds references by the ids of faces. Each look is on record.</summary>
internal sealed class ReferenceFinder(RecognitionHouse house)
{
    private const int RandomVersion = 4;

    /// <summary>The reference that an id can name; <see langword="null"/> where it is no random one, and so names nothing here.</summary>
    public static ReferenceId? IdOf(Guid face) => face.Version == RandomVersion ? ReferenceId.From(face) : null;

    /// <summary>The reference that an id names.</summary>
    /// <exception cref="RekognitionException">It can name none.</exception>
    public static ReferenceId Demand(string? face) => IdOf(Fields.Face(face)) ?? throw RekognitionException.Invalid("faceId was not found in the collection.");

    /// <summary>Finds a face; <see langword="null"/> where the gallery has none of that id.</summary>
    public async Task<AttributedReference?> FindAsync(RekognitionCall call, Gallery gallery, Guid face)
    {
        try
        {
            return IdOf(face) is { } id ? await house.FindReference.HandleAsync(new AboutReference(gallery.Name, id, call.Caller), call.Cancellation).ConfigureAwait(false) : null;
        }
        catch (SemblanceException refusal) when (refusal.Code == ErrorCode.ReferenceUnknown)
        {
            return null;
        }
    }
}
