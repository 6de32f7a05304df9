using Semblance.Errors;
using Semblance.Recognition.Asking;
using Semblance.Recognition.Erase;
using Semblance.Recognition.Rooms;
using Semblance.Vault.Galleries;
using Semblance.Vault.Ports;
using Semblance.Vault.References;
using Semblance.Vault.Rows;
using Semblance.Vault.Safekeeping;
using Semblance.Vault.Subjects;

namespace Semblance.Recognition.Attribute;

/// <summary>
/// Attributes references to somebody else of their gallery, all in one unit of work: identifier, provenance and end stay, what is sealed is sealed anew with the new subject's key. Who is left without any is
/// erased with it, and what humans said of them is said of the new subject.
/// </summary>
/// <param name="vault">Where they are kept.</param>
/// <param name="rooms">Finds galleries.</param>
/// <param name="happening">Makes the events that go on record.</param>
/// <param name="identifiers">Names what is kept.</param>
/// <param name="time">The clock.</param>
public sealed class MoveReferencesHandler(FaceVault vault, GalleryRooms rooms, Happening happening, IIdentifiers identifiers, TimeProvider time)
{
    private readonly Recipients _recipients = new(vault, happening, identifiers, time);

    /// <summary>Attributes references.</summary>
    /// <param name="request">Which, and to whom.</param>
    /// <param name="cancellation">Heeded until it is kept, not after.</param>
    /// <returns>Whose they were, and who was erased. Where none was there or all are that subject's already, nothing is changed.</returns>
    /// <exception cref="SemblanceException">
    /// <see cref="ErrorCode.GalleryUnknown"/>, <see cref="ErrorCode.SubjectUnknown"/>. <see cref="ErrorCode.NameTaken"/>: the external id of somebody new. <see cref="ErrorCode.VaultRuleBroken"/>: a gallery whose keys are in the subjects' hands, no consent in force where one is needed, somebody whose use is restricted,
    /// or two who were told apart by a human and of whom one would be erased. <see cref="ErrorCode.OptionOutOfRange"/>: no reference, or too many at once. <see cref="ErrorCode.SealBroken"/>: a row was changed.
    /// <see cref="ErrorCode.KeyUnavailable"/>, <see cref="ErrorCode.AuditUnwritable"/>, <see cref="ErrorCode.OutputNotWritten"/>: it is kept; the rest waits for the next opening.
    /// </exception>
    public async Task<AttributionOutcome> HandleAsync(MoveReferencesRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        var gallery = await rooms.FindAsync(request.Gallery, cancellation).ConfigureAwait(false);
        if (gallery.Gallery.Mode == GalleryMode.HolderKey)
            throw new SemblanceException(ErrorCode.VaultRuleBroken, $"References of the gallery '{request.Gallery}' can't be attributed to others: each subject holds the key.", "Remove them, and enrol the pictures again.");
        var erasures = new OwedErasures(vault, happening, identifiers, time);
        SubjectId? to;
        IReadOnlyList<SealedReference> rows;
        using (await rooms.TurnAsync(cancellation).ConfigureAwait(false))
            (to, rows) = await MoveAsync(gallery, request, erasures, cancellation).ConfigureAwait(false);
        await vault.Store.ScrubAsync(CancellationToken.None).ConfigureAwait(false);
        var erased = await erasures.EndAsync().ConfigureAwait(false);
        await vault.SettleAsync(gallery.Gallery.Id, CancellationToken.None).ConfigureAwait(false);
        var from = rows.ToDictionary(static row => row.Id, static row => row.SubjectId);
        return new AttributionOutcome(to, [.. request.References.Distinct().Select(id => new MovedReference(id, from.TryGetValue(id, out var owner) ? owner : null))], erased);
    }

    private async Task<(SubjectId? To, IReadOnlyList<SealedReference> Rows)> MoveAsync(GalleryEntry gallery, MoveReferencesRequest request, OwedErasures erasures, CancellationToken cancellation)
    {
        var work = await vault.Store.BeginAsync(cancellation).ConfigureAwait(false);
        await using (work.ConfigureAwait(false))
        {
            var rows = await ReferenceRows.FindAsync(work, gallery, request.References, cancellation).ConfigureAwait(false);
            var known = request.To.Details is null ? await Recipients.FindAsync(work, gallery, request.To, cancellation).ConfigureAwait(false) : null;
            if (rows.All(row => row.SubjectId == known?.Id))
                return (known?.Id, rows);
            var attribution = new Attribution(vault, rooms, happening, identifiers, erasures);
            var to = await ApplyAsync(work, gallery, request, known, rows, attribution, cancellation).ConfigureAwait(false);
            await work.CommitAsync(cancellation).ConfigureAwait(false);
            await attribution.TellAsync(gallery, work.Steps).ConfigureAwait(false);
            return (to, rows);
        }
    }

    private async Task<SubjectId> ApplyAsync(IUnitOfWork work, GalleryEntry gallery, MoveReferencesRequest request, SealedSubject? known, IReadOnlyList<SealedReference> rows, Attribution attribution, CancellationToken cancellation)
    {
        var to = known is null
            ? await _recipients.MakeAsync(work, gallery, request.To.Details!, rows, request.Consent, request.Caller, cancellation).ConfigureAwait(false)
            : await _recipients.OpenAsync(work, gallery, known, request.Consent, request.Caller, cancellation).ConfigureAwait(false);
        using var keys = to.Keys;
        try
        {
            foreach (var own in rows.Where(row => row.SubjectId != to.Subject.Id).GroupBy(static row => row.SubjectId))
            {
                await attribution.MoveAsync(work, gallery, own.Key, own, to, request.Caller, cancellation).ConfigureAwait(false);
                if (!request.KeepsSubjects && await work.References.CountAsync(own.Key, cancellation).ConfigureAwait(false) == 0)
                    await attribution.EraseAsync(work, gallery, own.Key, to.Subject.Id, request.Caller, request.Terms, cancellation).ConfigureAwait(false);
            }

            return to.Subject.Id;
        }
        catch when (known is null)
        {
            vault.Keys.Discard(keys.Kept);
            throw;
        }
    }
}
