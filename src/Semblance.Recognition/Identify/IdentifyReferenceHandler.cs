using Semblance.Errors;
using Semblance.Recognition.Asking;
using Semblance.Recognition.Compare;
using Semblance.Recognition.Rooms;
using Semblance.Vault.Audit;
using Semblance.Vault.Safekeeping;

namespace Semblance.Recognition.Identify;

/// <summary>Searches a gallery with one of its own references. The template is opened for the search and leaves it for nobody; what is on record is the search.</summary>
/// <param name="vault">What is kept.</param>
/// <param name="rooms">Finds galleries.</param>
/// <param name="happening">Makes the events that go on record.</param>
/// <param name="identify">Searches, and puts it on record.</param>
public sealed class IdentifyReferenceHandler(FaceVault vault, GalleryRooms rooms, Happening happening, IdentifyHandler identify)
{
    /// <summary>Searches a gallery.</summary>
    /// <param name="request">Where, and by which reference.</param>
    /// <param name="cancellation">Ends the search; nothing is answered then.</param>
    /// <returns>The verdict and its reasons.</returns>
    /// <exception cref="SemblanceException">
    /// <see cref="ErrorCode.GalleryUnknown"/>. <see cref="ErrorCode.ReferenceUnknown"/>: it is not there, or its subject takes no part in comparisons now. <see cref="ErrorCode.VaultRuleBroken"/>: a gallery that may not be searched. <see cref="ErrorCode.SealBroken"/>: the row was changed outside of this program.
    /// Others: as for <see cref="IdentifyHandler"/>.
    /// </exception>
    public async Task<Identification> HandleAsync(IdentifyReferenceRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        var gallery = await rooms.FindAsync(request.Gallery, cancellation).ConfigureAwait(false);
        if (!gallery.Gallery.IsSearchable)
            await RefuseAsync(gallery, request, cancellation).ConfigureAwait(false);
        var (probe, _) = await KeptProbeHandler.OpenAsync(vault, gallery, request.Reference, holder: null, cancellation).ConfigureAwait(false);
        var itself = request.FindsItself ? request.Except.References : [.. request.Except.References, request.Reference];
        return await identify.HandleAsync(
            new IdentifyRequest(request.Gallery, probe, request.Caller)
            {
                FalsePositiveIdentificationRate = request.FalsePositiveIdentificationRate,
                TakesNearestRate = request.TakesNearestRate,
                MaxCandidates = request.MaxCandidates,
                ListsReferences = request.ListsReferences,
                ListsNearest = request.ListsNearest,
                Except = request.Except with { References = itself },
            },
            cancellation).ConfigureAwait(false);
    }

    private async Task RefuseAsync(GalleryEntry gallery, IdentifyReferenceRequest request, CancellationToken cancellation)
    {
        await vault.Journal.RecordAsync(happening.In(gallery, request.Caller, AuditAction.Identify, AuditOutcome.Refused), cancellation).ConfigureAwait(false);
        throw IdentifyHandler.NotSearchable(gallery.Gallery);
    }
}
