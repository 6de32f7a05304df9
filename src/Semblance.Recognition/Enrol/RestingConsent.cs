using Semblance.Recognition.Asking;
using Semblance.Recognition.Rooms;
using Semblance.Vault.Audit;
using Semblance.Vault.Consents;
using Semblance.Vault.Ports;
using Semblance.Vault.Rows;
using Semblance.Vault.Safekeeping;
using Semblance.Vault.Sealing;
using Semblance.Vault.Subjects;

namespace Semblance.Recognition.Enrol;

/// <summary>The consent that a subject's new references rest on.</summary>
internal sealed class RestingConsent(FaceVault vault, Happening happening, IIdentifiers identifiers, TimeProvider time)
{
    /// <summary>The consent that comes along is recorded; else the newest in force counts.</summary>
    public async Task<Consent?> FindAsync(IUnitOfWork work, GalleryEntry gallery, Caller caller, SubjectId subject, SubjectKey key, GivenConsent? given, CancellationToken cancellation)
    {
        if (given is null)
        {
            var rows = await work.Consents.ListAsync(subject, cancellation).ConfigureAwait(false);
            return rows.Found.Select(row => gallery.Safe.Open(row, key)).Where(consent => consent.IsInForce(time.GetUtcNow())).MaxBy(consent => consent.GivenAt);
        }

        var consent = new Consent
        {
            Id = ConsentId.From(identifiers.Create()),
            GalleryId = gallery.Gallery.Id,
            SubjectId = subject,
            Purpose = gallery.Gallery.Purpose,
            GivenAt = given.GivenAt,
            Evidence = given.Evidence,
            ExpiresAt = given.ExpiresAt,
        };
        await work.Consents.AddAsync(gallery.Safe.Seal(consent, key, RowVersion.First), cancellation).ConfigureAwait(false);
        await vault.Journal.EnlistAsync(work, happening.In(gallery, caller, AuditAction.RecordConsent, AuditOutcome.Done, key.Pseudonym()), cancellation).ConfigureAwait(false);
        return consent;
    }
}
