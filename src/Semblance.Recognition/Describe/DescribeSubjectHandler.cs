using Semblance.Errors;
using Semblance.Recognition.Asking;
using Semblance.Recognition.Attribute;
using Semblance.Recognition.Erase;
using Semblance.Recognition.Indexing;
using Semblance.Recognition.Rooms;
using Semblance.Vault.Audit;
using Semblance.Vault.Galleries;
using Semblance.Vault.Ports;
using Semblance.Vault.References;
using Semblance.Vault.Rows;
using Semblance.Vault.Safekeeping;
using Semblance.Vault.Subjects;

namespace Semblance.Recognition.Describe;

/// <summary>Changes what tells who a subject is; open galleries heed new days of validity at once. A subject may also become one who is there already.</summary>
/// <param name="vault">Where they are kept.</param>
/// <param name="rooms">Finds galleries.</param>
/// <param name="happening">Makes the events that go on record.</param>
/// <param name="identifiers">Names requests.</param>
/// <param name="time">The clock.</param>
public sealed class DescribeSubjectHandler(FaceVault vault, GalleryRooms rooms, Happening happening, IIdentifiers identifiers, TimeProvider time)
{
    private readonly Recipients _recipients = new(vault, happening, identifiers, time);

    /// <summary>Describes a subject.</summary>
    /// <param name="request">Whom, and how.</param>
    /// <param name="cancellation">Heeded until it is kept, not after.</param>
    /// <returns>Who bears the external id now, and what moved.</returns>
    /// <exception cref="SemblanceException">
    /// <see cref="ErrorCode.GalleryUnknown"/>, <see cref="ErrorCode.SubjectUnknown"/>. <see cref="ErrorCode.NameTaken"/>: the external id is. <see cref="ErrorCode.VaultConflict"/>: it was changed since it was read. <see cref="ErrorCode.VaultRuleBroken"/>: where it shall become another, what <see cref="MoveReferencesHandler"/> refuses.
    /// <see cref="ErrorCode.KeyUnavailable"/>: the subject holds the key, and none or another's was shown. <see cref="ErrorCode.SealBroken"/>: a row was changed.
    /// </exception>
    public async Task<DescriptionOutcome> HandleAsync(DescribeSubjectRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        var gallery = await rooms.FindAsync(request.About.Gallery, cancellation).ConfigureAwait(false);
        var erasures = new OwedErasures(vault, happening, identifiers, time);
        DescriptionOutcome done;
        using (await rooms.TurnAsync(cancellation).ConfigureAwait(false))
            done = await DecideAsync(gallery, request, erasures, cancellation).ConfigureAwait(false);
        await vault.Store.ScrubAsync(CancellationToken.None).ConfigureAwait(false);
        var erased = await erasures.EndAsync().ConfigureAwait(false);
        await vault.SettleAsync(gallery.Gallery.Id, CancellationToken.None).ConfigureAwait(false);
        return done with { Erased = erased.Count > 0 ? erased[0] : null };
    }

    private async Task<DescriptionOutcome> DecideAsync(GalleryEntry gallery, DescribeSubjectRequest request, OwedErasures erasures, CancellationToken cancellation)
    {
        var work = await vault.Store.BeginAsync(cancellation).ConfigureAwait(false);
        await using (work.ConfigureAwait(false))
        {
            var row = await SubjectRows.DemandAsync(work, gallery, request.About.Subject, cancellation).ConfigureAwait(false);
            if (request.Expected is { } expected && row.Seal.Version != expected)
                throw new SemblanceException(ErrorCode.VaultConflict, "The subject was changed since it was read.", "Read it again and decide anew.");
            var bearer = request.Details.ExternalId is { } external ? await work.Subjects.FindAsync(gallery.Gallery.Id, gallery.Safe.IndexOf(external), cancellation).ConfigureAwait(false) : null;
            if (bearer is null || bearer.Id == row.Id)
                return await ChangeAsync(work, gallery, request, row, cancellation).ConfigureAwait(false);
            return request.MergesIntoTaken ? await MergeAsync(work, gallery, request, bearer, erasures, cancellation).ConfigureAwait(false) : throw SubjectRows.Taken(gallery);
        }
    }

    private async Task<DescriptionOutcome> ChangeAsync(IUnitOfWork work, GalleryEntry gallery, DescribeSubjectRequest request, SealedSubject row, CancellationToken cancellation)
    {
        using var keys = SubjectKeys.Open(vault, gallery, row.Id, request.About.Holder);
        var before = keys.Demand(key => gallery.Safe.Open(row, key));
        var after = before with { Details = request.Details };
        await work.Subjects.ChangeAsync(gallery.Safe.Seal(after, keys.Opening, row.Seal.Version.Next()), cancellation).ConfigureAwait(false);
        await vault.Journal.EnlistAsync(work, happening.In(gallery, request.About.Caller, AuditAction.Change, AuditOutcome.Done, keys.Kept.Pseudonym()), cancellation).ConfigureAwait(false);
        var found = FoundDays.Of(before.Details, DateOnly.MaxValue) == FoundDays.Of(after.Details, DateOnly.MaxValue) ? [] : await FoundAsync(work, gallery, after, keys, cancellation).ConfigureAwait(false);
        await work.CommitAsync(cancellation).ConfigureAwait(false);
        rooms.Tell(gallery.Gallery.Id, new RoomChange { References = [.. found.Select(static one => one.Id)], Found = found }, work.Steps);
        return new DescriptionOutcome(row.Id, [], null);
    }

    /// <summary>The subject's references with their new days.</summary>
    private static async Task<IReadOnlyList<IndexedReference>> FoundAsync(IUnitOfWork work, GalleryEntry gallery, Subject subject, SubjectKeys keys, CancellationToken cancellation)
    {
        if (subject.State != SubjectState.Active || gallery.Gallery.Mode == GalleryMode.HolderKey)
            return [];
        return [.. (await work.References.ListAsync(subject.Id, cancellation).ConfigureAwait(false)).Found
            .Where(static row => row.State == ReferenceState.Active)
            .Select(row => new IndexedReference(row.Id, subject.Id, gallery.Safe.Open(row, keys.Opening).Template, FoundDays.Of(subject.Details, row.ExpiresAt)))];
    }

    /// <summary>References that were set aside as damaged can't be sealed anew: they go with the emptied subject.</summary>
    private async Task<DescriptionOutcome> MergeAsync(IUnitOfWork work, GalleryEntry gallery, DescribeSubjectRequest request, SealedSubject bearer, OwedErasures erasures, CancellationToken cancellation)
    {
        if (gallery.Gallery.Mode == GalleryMode.HolderKey)
            throw new SemblanceException(ErrorCode.VaultRuleBroken, $"Nobody of the gallery '{gallery.Gallery.Name}' can become another: each subject holds the key.", "Erase the one, and enrol the pictures as the other.");
        var (from, caller) = (request.About.Subject, request.About.Caller);
        var rows = (await work.References.ListAsync(from, cancellation).ConfigureAwait(false)).Found;
        var to = await _recipients.OpenAsync(work, gallery, bearer, given: null, caller, cancellation).ConfigureAwait(false);
        using var keys = to.Keys;
        var attribution = new Attribution(vault, rooms, happening, identifiers, erasures);
        await attribution.MoveAsync(work, gallery, from, rows, to, caller, cancellation).ConfigureAwait(false);
        await attribution.EraseAsync(work, gallery, from, bearer.Id, caller, request.Terms, cancellation).ConfigureAwait(false);
        await work.CommitAsync(cancellation).ConfigureAwait(false);
        await attribution.TellAsync(gallery, work.Steps).ConfigureAwait(false);
        return new DescriptionOutcome(bearer.Id, attribution.Moved, null);
    }
}
