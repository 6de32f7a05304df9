using Semblance.Errors;
using Semblance.Recognition.Rooms;
using Semblance.Vault.Galleries;
using Semblance.Vault.Ports;
using Semblance.Vault.Rows;
using Semblance.Vault.Safekeeping;
using Semblance.Vault.Sealing;
using Semblance.Vault.Subjects;

namespace Semblance.Recognition.Operate;

/// <summary>Opens every row of a gallery, and keeps nothing of what is in it.</summary>
internal sealed class RowCheck(FaceVault vault, IUnitOfWork view)
{
    private readonly List<DamagedRow> _damaged = [];

    public async Task<CheckedGallery> CheckAsync(StoredGallery row, CancellationToken cancellation)
    {
        var id = row.Gallery.Id;
        var manifest = await view.Galleries.ManifestAsync(id, cancellation).ConfigureAwait(false);
        var counted = await CountedAsync(id, cancellation).ConfigureAwait(false);
        if (Opens(RowKind.Gallery, id.Value, () => vault.SafeOf(id).Open(row)) || HasKey(id))
            await CheckRowsAsync(vault.SafeOf(id), row.Gallery, cancellation).ConfigureAwait(false);
        return new CheckedGallery(id, row.Gallery.Name, manifest.Rows, manifest == counted, [.. _damaged]);
    }

    /// <summary>What the rows add up to; nothing where that can't be said, and which row it is comes out when each is opened.</summary>
    private async Task<Manifest?> CountedAsync(GalleryId gallery, CancellationToken cancellation)
    {
        try
        {
            return await view.Galleries.RecountAsync(gallery, cancellation).ConfigureAwait(false);
        }
        catch (SemblanceException refusal) when (refusal.Code == ErrorCode.VaultDamaged)
        {
            return null;
        }
    }

    private async Task CheckRowsAsync(GallerySafe safe, Gallery gallery, CancellationToken cancellation)
    {
        await foreach (var subject in SubjectRows.EveryIdAsync(view, gallery.Id, cancellation).ConfigureAwait(false))
        {
            using var key = KeyOf(gallery.Id, subject);
            await CheckSubjectAsync(safe, subject, key, gallery.Mode == GalleryMode.HolderKey, cancellation).ConfigureAwait(false);
        }

        var constraints = await view.Constraints.ListAsync(gallery.Id, cancellation).ConfigureAwait(false);
        _damaged.AddRange(constraints.Damaged);
        foreach (var said in constraints.Found)
            Opens(RowKind.Constraint, said.Constraint.Id.Value, () => safe.Open(said));
    }

    /// <summary>What only its subject can open is checked by the digest of its row.</summary>
    private async Task CheckSubjectAsync(GallerySafe safe, SubjectId subject, SubjectKey? key, bool isHeld, CancellationToken cancellation)
    {
        if (await FindAsync(subject, cancellation).ConfigureAwait(false) is { } row)
            Checks(RowKind.Subject, subject.Value, () => safe.Check(row), isHeld ? null : () => safe.Open(row, Demanded(key, subject)));
        var references = await view.References.ListAsync(subject, cancellation).ConfigureAwait(false);
        var consents = await view.Consents.ListAsync(subject, cancellation).ConfigureAwait(false);
        _damaged.AddRange(references.Damaged);
        _damaged.AddRange(consents.Damaged);
        foreach (var reference in references.Found)
            Checks(RowKind.Reference, reference.Id.Value, () => safe.Check(reference), isHeld ? null : () => safe.Open(reference, Demanded(key, subject)));
        foreach (var consent in consents.Found)
            Opens(RowKind.Consent, consent.Id.Value, () => safe.Open(consent, Demanded(key, subject)));
    }

    /// <summary>The row; nothing where it was set aside before, or can't be read, which is told.</summary>
    private async Task<SealedSubject?> FindAsync(SubjectId subject, CancellationToken cancellation)
    {
        try
        {
            return await view.Subjects.FindAsync(subject, cancellation).ConfigureAwait(false);
        }
        catch (SemblanceException refusal) when (refusal.Code == ErrorCode.VaultDamaged)
        {
            _damaged.Add(new DamagedRow(RowKind.Subject, subject.Value, RowFault.ColumnDamaged));
            return null;
        }
    }

    private SubjectKey? KeyOf(GalleryId gallery, SubjectId subject) => SubjectRows.Opened(() => vault.Keys.OpenSubject(gallery.Value, subject.Value));

    private bool HasKey(GalleryId gallery) => SubjectRows.Opened(() => vault.SafeOf(gallery)) is not null;

    private static SubjectKey Demanded(SubjectKey? key, SubjectId subject) => key ?? throw new SemblanceException(ErrorCode.KeyErased, $"There is no key for subject {subject}.", "What it sealed can't be read.");

    private void Checks(RowKind kind, Guid id, Action check, Func<object>? open) => Opens(kind, id, () =>
    {
        check();
        return open?.Invoke() ?? this;
    });

    private bool Opens(RowKind kind, Guid id, Func<object> open)
    {
        try
        {
            open();
            return true;
        }
        catch (SemblanceException refusal) when (SubjectRows.FaultOf(refusal) is { } fault)
        {
            _damaged.Add(new DamagedRow(kind, id, fault));
            return false;
        }
    }
}
