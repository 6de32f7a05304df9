using Semblance.Errors;
using Semblance.Recognition.Asking;
using Semblance.Recognition.Rooms;
using Semblance.Vault.Audit;
using Semblance.Vault.Galleries;
using Semblance.Vault.Ports;
using Semblance.Vault.References;
using Semblance.Vault.Rows;
using Semblance.Vault.Safekeeping;
using Semblance.Vault.Subjects;

namespace Semblance.Recognition.Govern;

/// <summary>Shows the references of a gallery a page at a time, at the cost of the page alone. Looking is on record too.</summary>
/// <param name="vault">What is kept.</param>
/// <param name="rooms">Finds galleries.</param>
/// <param name="happening">Makes the events that go on record.</param>
public sealed class ListReferencesHandler(FaceVault vault, GalleryRooms rooms, Happening happening)
{
    /// <summary>Reads a page.</summary>
    /// <param name="request">Of which gallery, from where on, and who asks.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <returns>The page. What is enrolled or removed between two pages may be on one of them or on none.</returns>
    /// <exception cref="SemblanceException">
    /// <see cref="ErrorCode.GalleryUnknown"/>, <see cref="ErrorCode.SubjectUnknown"/>. <see cref="ErrorCode.VaultRuleBroken"/>: a gallery whose keys are in the subjects' hands. <see cref="ErrorCode.OptionOutOfRange"/>: a page of another size. <see cref="ErrorCode.AuditUnwritable"/>.
    /// </exception>
    public async Task<ReferenceRoll> HandleAsync(ListReferencesRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        PageSize.Demand(request.Most);
        var gallery = await rooms.FindAsync(request.Gallery, cancellation).ConfigureAwait(false);
        if (gallery.Gallery.Mode == GalleryMode.HolderKey)
            throw new SemblanceException(ErrorCode.VaultRuleBroken, $"What is in the gallery '{request.Gallery}' can't be listed: each subject holds the key.", "Ask the subject for the holder key.");
        var view = await vault.Store.ViewAsync(cancellation).ConfigureAwait(false);
        await using (view.ConfigureAwait(false))
        {
            if (request.Subject is { } only)
                await SubjectRows.DemandAsync(view, gallery, only, cancellation).ConfigureAwait(false);
            var pseudonym = request.Subject is { } named ? SubjectRows.PseudonymOf(vault, gallery, named) ?? string.Empty : string.Empty;
            await vault.Journal.RecordAsync(happening.In(gallery, request.Caller, AuditAction.View, AuditOutcome.Done, pseudonym), cancellation).ConfigureAwait(false);
            var page = await view.References.PageAsync(gallery.Gallery.Id, request.Subject, request.After, request.Most, cancellation).ConfigureAwait(false);
            return await OpenAsync(view, gallery, page, cancellation).ConfigureAwait(false);
        }
    }

    private async Task<ReferenceRoll> OpenAsync(IUnitOfWork view, GalleryEntry gallery, ReferencePage page, CancellationToken cancellation)
    {
        var damaged = new DamageList();
        foreach (var row in page.Damaged)
            damaged.Add(row);
        var found = new List<AttributedReference>(page.Found.Count);
        foreach (var own in page.Found.GroupBy(static row => row.SubjectId))
        {
            if (await view.Subjects.FindAsync(own.Key, cancellation).ConfigureAwait(false) is { } owner)
                Open(gallery, owner, own, found, damaged);
        }

        return new ReferenceRoll(found, page.Next, damaged.Rows);
    }

    private void Open(GalleryEntry gallery, SealedSubject owner, IEnumerable<SealedReference> rows, List<AttributedReference> found, DamageList damaged) => damaged.Guard(RowKind.Subject, owner.Id.Value, () =>
    {
        using var key = vault.Keys.OpenSubject(owner.GalleryId.Value, owner.Id.Value);
        var subject = gallery.Safe.Open(owner, key);
        foreach (var row in rows)
            damaged.Guard(RowKind.Reference, row.Id.Value, () => found.Add(new AttributedReference(subject, new KeptReference(row, gallery.Safe.Open(row, key).Provenance))));
    });
}
