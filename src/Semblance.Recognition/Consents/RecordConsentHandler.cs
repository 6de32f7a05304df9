using Semblance.Errors;
using Semblance.Recognition.Asking;
using Semblance.Recognition.Rooms;
using Semblance.Vault.Audit;
using Semblance.Vault.Consents;
using Semblance.Vault.Rows;
using Semblance.Vault.Safekeeping;

namespace Semblance.Recognition.Consents;

/// <summary>Records consents. References that are enrolled from now on rest on the newest; those that are there go on resting on theirs.</summary>
/// <param name="vault">Where they are kept.</param>
/// <param name="rooms">Finds galleries.</param>
/// <param name="happening">Makes the events that go on record.</param>
/// <param name="identifiers">Names what is kept.</param>
/// <param name="time">The clock.</param>
public sealed class RecordConsentHandler(FaceVault vault, GalleryRooms rooms, Happening happening, IIdentifiers identifiers, TimeProvider time)
{
    /// <summary>Records a consent.</summary>
    /// <param name="request">Whose, and how it is proved.</param>
    /// <param name="cancellation">Heeded until it is kept.</param>
    /// <returns>The consent, kept and on record.</returns>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.GalleryUnknown"/>, <see cref="ErrorCode.SubjectUnknown"/>. <see cref="ErrorCode.VaultRuleBroken"/>: or it is over before it begins. <see cref="ErrorCode.SealBroken"/>: the subject's key was changed.</exception>
    public async Task<Consent> HandleAsync(RecordConsentRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        var gallery = await rooms.FindAsync(request.About.Gallery, cancellation).ConfigureAwait(false);
        var consent = ConsentOf(gallery, request);
        if (!consent.IsInForce(time.GetUtcNow()))
            throw new SemblanceException(ErrorCode.VaultRuleBroken, "The consent is over already, or was given in the future.", "Give the day on which it was given and how long it holds.");
        var work = await vault.Store.BeginAsync(cancellation).ConfigureAwait(false);
        await using (work.ConfigureAwait(false))
        {
            await SubjectRows.DemandAsync(work, gallery, consent.SubjectId, cancellation).ConfigureAwait(false);
            using var key = vault.Keys.OpenSubject(gallery.Gallery.Id.Value, consent.SubjectId.Value);
            await work.Consents.AddAsync(gallery.Safe.Seal(consent, key, RowVersion.First), cancellation).ConfigureAwait(false);
            await vault.Journal.EnlistAsync(work, happening.In(gallery, request.About.Caller, AuditAction.RecordConsent, AuditOutcome.Done, key.Pseudonym()) with { DetailDigest = ConsentWithdrawal.DigestOf(consent.Id) }, cancellation).ConfigureAwait(false);
            await work.CommitAsync(cancellation).ConfigureAwait(false);
        }

        rooms.Put(gallery.Gallery.Id, [], work.Steps);
        await vault.SettleAsync(gallery.Gallery.Id, CancellationToken.None).ConfigureAwait(false);
        return consent;
    }

    private Consent ConsentOf(GalleryEntry gallery, RecordConsentRequest request) => new()
    {
        Id = ConsentId.From(identifiers.Create()),
        GalleryId = gallery.Gallery.Id,
        SubjectId = request.About.Subject,
        Purpose = gallery.Gallery.Purpose,
        GivenAt = request.Given.GivenAt,
        Evidence = request.Given.Evidence,
        ExpiresAt = request.Given.ExpiresAt,
    };
}
