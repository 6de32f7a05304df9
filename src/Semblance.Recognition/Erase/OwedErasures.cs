using Semblance.Recognition.Asking;
using Semblance.Recognition.Rooms;
using Semblance.Vault.Audit;
using Semblance.Vault.Erasure;
using Semblance.Vault.Ports;
using Semblance.Vault.Rows;
using Semblance.Vault.Safekeeping;
using Semblance.Vault.Sealing.Receipts;
using Semblance.Vault.Subjects;

namespace Semblance.Recognition.Erase;

/// <summary>The erasures of one unit of work: rows, tombstone, event, the wish to destroy the key and the receipt that is owed are enlisted; after the commit the keys go and the receipts are made.</summary>
internal sealed class OwedErasures(FaceVault vault, Happening happening, IIdentifiers identifiers, TimeProvider time)
{
    private readonly SubjectErasure _erasure = new(vault, identifiers, time);
    private readonly List<(SubjectId Subject, Guid Receipt, ErasedRows Rows)> _owed = [];

    /// <summary>Who goes.</summary>
    public IReadOnlyList<SubjectId> Subjects => [.. _owed.Select(static one => one.Subject)];

    /// <summary>The name under which the record speaks of a subject; empty where its key is damaged.</summary>
    public string PseudonymOf(GalleryEntry gallery, SubjectId subject) => _erasure.PseudonymOf(gallery.Gallery.Id, subject);

    /// <summary>Removes a subject within a unit of work.</summary>
    /// <returns>Whether there was anything of the subject.</returns>
    public async Task<bool> EraseAsync(IUnitOfWork work, GalleryEntry gallery, SubjectId subject, Caller caller, ErasureTerms terms, CancellationToken cancellation)
    {
        var pseudonym = PseudonymOf(gallery, subject);
        var happened = happening.In(gallery, caller, AuditAction.Erase, AuditOutcome.Done, pseudonym);
        var id = identifiers.Create();
        var rows = await _erasure.RemoveAsync(work, gallery.Gallery.Id, subject, cancellation, gone => (ReceiptOf(id, gallery, terms, pseudonym, gone), happened)).ConfigureAwait(false);
        if (rows.Total == 0)
            return false;
        await vault.Journal.EnlistAsync(work, happened, cancellation).ConfigureAwait(false);
        _owed.Add((subject, id, rows));
        return true;
    }

    /// <summary>After the commit: destroys the keys and makes the receipts.</summary>
    /// <returns>Who went, in the order of the removals.</returns>
    public async Task<IReadOnlyList<ErasedSubject>> EndAsync()
    {
        if (_owed.Count == 0)
            return [];
        await vault.Erasures.EndAsync(CancellationToken.None).ConfigureAwait(false);
        return [.. _owed.Select(one => new ErasedSubject(one.Subject, EraseOutcome.Of(vault, one.Receipt, one.Rows)))];
    }

    private ErasureReceipt ReceiptOf(Guid id, GalleryEntry gallery, ErasureTerms terms, string pseudonym, ErasedRows rows)
    {
        var now = time.GetUtcNow();
        var destroyed = ErasedCounts.Of(rows, keys: pseudonym.Length == 0 ? 0 : 1); // the roll may take others' keys along
        return new ErasureReceipt(vault.Keys.Install, gallery.Gallery.Id.Value, pseudonym, id, destroyed, 0, 0, now, now + terms.OldestRecoveryKit, terms.OutOfReach, 0, 0);
    }
}
