using Semblance.Errors;
using Semblance.Recognition.Asking;
using Semblance.Recognition.Rooms;
using Semblance.Vault.Audit;
using Semblance.Vault.Consents;
using Semblance.Vault.Ports;
using Semblance.Vault.Safekeeping;
using Semblance.Vault.Sealing;

namespace Semblance.Recognition.Consents;

/// <summary>Takes consents back. The references that rest on them go in the same unit of work, and out of the index right after.</summary>
/// <param name="vault">Where they are kept.</param>
/// <param name="rooms">Finds galleries.</param>
/// <param name="happening">Makes the events that go on record.</param>
/// <param name="time">The clock.</param>
public sealed class WithdrawConsentHandler(FaceVault vault, GalleryRooms rooms, Happening happening, TimeProvider time)
{
    /// <summary>Takes consents back.</summary>
    /// <param name="request">Whose, and which.</param>
    /// <param name="cancellation">Heeded until it is kept.</param>
    /// <returns>What went with them.</returns>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.GalleryUnknown"/>, <see cref="ErrorCode.SubjectUnknown"/>. <see cref="ErrorCode.VaultRuleBroken"/>: or no such consent that is not taken back yet.</exception>
    public async Task<WithdrawalOutcome> HandleAsync(WithdrawConsentRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        var gallery = await rooms.FindAsync(request.About.Gallery, cancellation).ConfigureAwait(false);
        var done = await RemoveAsync(gallery, request, cancellation).ConfigureAwait(false);
        await vault.Store.ScrubAsync(CancellationToken.None).ConfigureAwait(false);
        await vault.SettleAsync(gallery.Gallery.Id, CancellationToken.None).ConfigureAwait(false);
        return done;
    }

    private async Task<WithdrawalOutcome> RemoveAsync(GalleryEntry gallery, WithdrawConsentRequest request, CancellationToken cancellation)
    {
        using var turn = await rooms.TurnAsync(cancellation).ConfigureAwait(false);
        var work = await vault.Store.BeginAsync(cancellation).ConfigureAwait(false);
        await using (work.ConfigureAwait(false))
        {
            await SubjectRows.DemandAsync(work, gallery, request.About.Subject, cancellation).ConfigureAwait(false);
            using var key = vault.Keys.OpenSubject(gallery.Gallery.Id.Value, request.About.Subject.Value);
            var done = await WithdrawAsync(work, gallery, request, key, cancellation).ConfigureAwait(false);
            await work.CommitAsync(cancellation).ConfigureAwait(false);
            rooms.RemoveReferences(gallery.Gallery.Id, done.Removed, work.Steps);
            return done;
        }
    }

    private async Task<WithdrawalOutcome> WithdrawAsync(IUnitOfWork work, GalleryEntry gallery, WithdrawConsentRequest request, SubjectKey key, CancellationToken cancellation)
    {
        var subject = request.About.Subject;
        var ending = (await work.Consents.ListAsync(subject, cancellation).ConfigureAwait(false)).Found
            .Where(row => row.State == ConsentState.Given && (request.Consent is null || row.Id == request.Consent)).ToArray();
        if (ending.Length == 0)
            throw new SemblanceException(ErrorCode.VaultRuleBroken, "There is no such consent that is not taken back yet.", "'consent list' shows the consents of a subject; 'subject erase' removes a person whatever they rest on.");
        var removed = await ConsentWithdrawal.ApplyAsync(work, gallery.Safe, key, subject, ending, time.GetUtcNow(), cancellation).ConfigureAwait(false);
        foreach (var row in ending)
            await vault.Journal.EnlistAsync(work, happening.In(gallery, request.About.Caller, AuditAction.WithdrawConsent, AuditOutcome.Done, key.Pseudonym()) with { DetailDigest = ConsentWithdrawal.DigestOf(row.Id) }, cancellation).ConfigureAwait(false);
        var left = await work.References.ListAsync(subject, cancellation).ConfigureAwait(false);
        return new WithdrawalOutcome([.. ending.Select(row => row.Id)], removed, left.Found.Count);
    }
}
