using Semblance.Server.Access;
using Semblance.Server.Dialects.Rekognition.Protocol;
using Semblance.Vault.Galleries;

namespace Semblance.Server.Dialects.Rekognition.Operations;

/// <summary>Finds the gallery that a collection's id names, within the key's reach.</summary>
internal sealed class CollectionDoor(GalleryReach reach)
{
    /// <summary>Demands a collection.</summary>
    public Task<Gallery> DemandAsync(RekognitionCall call, string? collection) => reach.DemandAsync(call.Grant, Fields.Collection(collection), call.Cancellation);

    /// <summary>Demands a collection that people may be put into by this protocol.</summary>
    /// <exception cref="RekognitionException">It rests on consent, for which the protocol has no words.</exception>
    public async Task<Gallery> DemandWritableAsync(RekognitionCall call, string? collection)
    {
        var gallery = await DemandAsync(call, collection).ConfigureAwait(false);
        return gallery.LegalBasis.NeedsConsent || gallery.Mode == GalleryMode.HolderKey
            ? throw RekognitionException.Denied($"The gallery '{gallery.Name}' rests on each person's consent, for which this protocol has no words: enrol people with the native API (POST /v1/galleries/{gallery.Name}/subjects).")
            : gallery;
    }
}
