using Semblance.Errors;
using Semblance.Recognition.Asking;
using Semblance.Recognition.Rooms;
using Semblance.Vault.Audit;
using Semblance.Vault.Safekeeping;

namespace Semblance.Recognition.Govern;

/// <summary>Says whose a reference is. The look is on record before it is answered.</summary>
/// <param name="vault">What is kept.</param>
/// <param name="rooms">Finds galleries.</param>
/// <param name="happening">Makes the events that go on record.</param>
public sealed class FindReferenceHandler(FaceVault vault, GalleryRooms rooms, Happening happening)
{
    /// <summary>Finds a reference.</summary>
    /// <param name="request">Which, and who asks.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <returns>The reference without its template, and its subject.</returns>
    /// <exception cref="SemblanceException">
    /// <see cref="ErrorCode.GalleryUnknown"/>, <see cref="ErrorCode.ReferenceUnknown"/>. <see cref="ErrorCode.SealBroken"/>: a row was changed. <see cref="ErrorCode.AuditUnwritable"/>.
    /// <see cref="ErrorCode.KeyUnavailable"/>: the subject holds the key, and none or another's was shown.
    /// </exception>
    public async Task<AttributedReference> HandleAsync(AboutReference request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        var gallery = await rooms.FindAsync(request.Gallery, cancellation).ConfigureAwait(false);
        var view = await vault.Store.ViewAsync(cancellation).ConfigureAwait(false);
        await using (view.ConfigureAwait(false))
        {
            var row = await ReferenceRows.DemandAsync(view, gallery, request.Reference, cancellation).ConfigureAwait(false);
            var owner = await SubjectRows.DemandAsync(view, gallery, row.SubjectId, cancellation).ConfigureAwait(false);
            using var keys = SubjectKeys.Open(vault, gallery, row.SubjectId, request.Holder);
            var found = new AttributedReference(keys.Demand(key => gallery.Safe.Open(owner, key)), new KeptReference(row, keys.Demand(key => gallery.Safe.Open(row, key)).Provenance));
            await vault.Journal.RecordAsync(happening.In(gallery, request.Caller, AuditAction.View, AuditOutcome.Done, keys.Kept.Pseudonym()), cancellation).ConfigureAwait(false);
            return found;
        }
    }
}
