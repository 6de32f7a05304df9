using Semblance.Errors;
using Semblance.Recognition.Asking;
using Semblance.Recognition.Enrol;
using Semblance.Recognition.Rooms;
using Semblance.Vault.Audit;
using Semblance.Vault.Ports;
using Semblance.Vault.References;
using Semblance.Vault.Rows;
using Semblance.Vault.Safekeeping;
using Semblance.Vault.Subjects;

namespace Semblance.Recognition.Attribute;

/// <summary>Finds or makes the subjects that references are attributed to.</summary>
internal sealed class Recipients(FaceVault vault, Happening happening, IIdentifiers identifiers, TimeProvider time)
{
    private readonly RestingConsent _consents = new(vault, happening, identifiers, time);

    /// <summary>Finds a subject that is there.</summary>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.SubjectUnknown"/>: it is not in the gallery.</exception>
    public static async Task<SealedSubject> FindAsync(IUnitOfWork work, GalleryEntry gallery, AttributedTo to, CancellationToken cancellation) => to.ExternalId is { } external
        ? await work.Subjects.FindAsync(gallery.Gallery.Id, gallery.Safe.IndexOf(external), cancellation).ConfigureAwait(false) ?? throw SubjectRows.Missing(gallery)
        : await SubjectRows.DemandAsync(work, gallery, to.Subject!.Value, cancellation).ConfigureAwait(false);

    /// <summary>Opens a subject that is there, with what its new references will rest on. Its keys are the caller's to dispose of.</summary>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.VaultRuleBroken"/>: the gallery rests on consent, and there is none in force.</exception>
    public async Task<Recipient> OpenAsync(IUnitOfWork work, GalleryEntry gallery, SealedSubject row, GivenConsent? given, Caller caller, CancellationToken cancellation)
    {
        var keys = SubjectKeys.Open(vault, gallery, row.Id, shown: null);
        try
        {
            return await RestingAsync(work, gallery, gallery.Safe.Open(row, keys.Opening), keys, given, caller, cancellation).ConfigureAwait(false);
        }
        catch
        {
            keys.Dispose();
            throw;
        }
    }

    /// <summary>Makes somebody new, who waits for a human where one of those does whose references they were. Its keys are the caller's to dispose of, and to discard where nothing is committed.</summary>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.NameTaken"/>: the external id is. <see cref="ErrorCode.VaultRuleBroken"/>: the gallery rests on consent and there is none in force.</exception>
    public async Task<Recipient> MakeAsync(IUnitOfWork work, GalleryEntry gallery, SubjectDetails details, IReadOnlyList<SealedReference> rows, GivenConsent? given, Caller caller, CancellationToken cancellation)
    {
        if (details.ExternalId is { } external && await work.Subjects.FindAsync(gallery.Gallery.Id, gallery.Safe.IndexOf(external), cancellation).ConfigureAwait(false) is not null)
            throw SubjectRows.Taken(gallery);
        var subject = new Subject { Id = SubjectId.From(identifiers.Create()), GalleryId = gallery.Gallery.Id, State = await StateAsync(work, gallery, rows, cancellation).ConfigureAwait(false), Details = details };
        var keys = SubjectKeys.Create(vault, gallery, subject.Id, shown: null);
        try
        {
            await work.Subjects.AddAsync(gallery.Safe.Seal(subject, keys.Opening, RowVersion.First), cancellation).ConfigureAwait(false);
            return await RestingAsync(work, gallery, subject, keys, given, caller, cancellation).ConfigureAwait(false);
        }
        catch
        {
            vault.Keys.Discard(keys.Kept);
            keys.Dispose();
            throw;
        }
    }

    private async Task<Recipient> RestingAsync(IUnitOfWork work, GalleryEntry gallery, Subject subject, SubjectKeys keys, GivenConsent? given, Caller caller, CancellationToken cancellation)
    {
        var consent = await _consents.FindAsync(work, gallery, caller, subject.Id, keys.Kept, given, cancellation).ConfigureAwait(false);
        if (gallery.Gallery.LegalBasis.NeedsConsent && consent?.IsInForce(time.GetUtcNow()) != true)
            throw new SemblanceException(ErrorCode.VaultRuleBroken, $"The gallery '{gallery.Gallery.Name}' rests on consent, and there is none in force of whom the references show.", "Record the consent first.");
        await vault.Journal.EnlistAsync(work, happening.In(gallery, caller, AuditAction.Change, AuditOutcome.Done, keys.Kept.Pseudonym()), cancellation).ConfigureAwait(false);
        return new Recipient(subject, keys, consent);
    }

    private static async Task<SubjectState> StateAsync(IUnitOfWork work, GalleryEntry gallery, IReadOnlyList<SealedReference> rows, CancellationToken cancellation)
    {
        foreach (var source in rows.Select(static row => row.SubjectId).Distinct())
        {
            if ((await SubjectRows.DemandAsync(work, gallery, source, cancellation).ConfigureAwait(false)).State == SubjectState.Held)
                return SubjectState.Held;
        }

        return SubjectState.Active;
    }
}
