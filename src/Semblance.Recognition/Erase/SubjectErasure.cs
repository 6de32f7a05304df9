using Semblance.Errors;
using Semblance.Vault.Audit;
using Semblance.Vault.Erasure;
using Semblance.Vault.Galleries;
using Semblance.Vault.Ports;
using Semblance.Vault.Rows;
using Semblance.Vault.Safekeeping;
using Semblance.Vault.Sealing.Receipts;
using Semblance.Vault.Subjects;

namespace Semblance.Recognition.Erase;

/// <summary>The part of an erasure that is one unit of work: the rows, a tombstone, and the wish to destroy the key.</summary>
internal sealed class SubjectErasure(FaceVault vault, IIdentifiers identifiers, TimeProvider time)
{
    /// <summary>The name under which the record speaks of a subject; empty where its key is damaged, of whom the rows are removed all the same.</summary>
    public string PseudonymOf(GalleryId gallery, SubjectId subject)
    {
        try
        {
            using var key = vault.Keys.OpenSubject(gallery.Value, subject.Value);
            return key.Pseudonym();
        }
        catch (SemblanceException gone) when (gone.Code is ErrorCode.KeyErased or ErrorCode.SealBroken)
        {
            return string.Empty;
        }
    }

    /// <summary>Removes a subject; nothing of it where the subject was not there.</summary>
    /// <param name="work">The unit of work.</param>
    /// <param name="gallery">The gallery.</param>
    /// <param name="subject">Whom.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <param name="owed">The receipt that is owed for what was removed, and the event of the erasure; nothing where none is.</param>
    public async Task<ErasedRows> RemoveAsync(IUnitOfWork work, GalleryId gallery, SubjectId subject, CancellationToken cancellation, Func<ErasedRows, (ErasureReceipt Receipt, AuditEvent Happened)>? owed = null)
    {
        var rows = await work.Subjects.EraseAsync(gallery, subject, cancellation).ConfigureAwait(false);
        if (rows.Total == 0)
            return rows;
        var tombstone = new Tombstone(gallery, vault.SafeOf(gallery).IndexOf(subject), DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime));
        await work.Tombstones.AddAsync(tombstone, cancellation).ConfigureAwait(false);
        if (owed?.Invoke(rows) is var (receipt, happened))
            await vault.Erasures.EnlistAsync(work, subject, receipt, happened, cancellation).ConfigureAwait(false);
        else
            await vault.Erasures.EnlistAsync(work, identifiers.Create(), gallery, subject, cancellation).ConfigureAwait(false);
        return rows;
    }
}
