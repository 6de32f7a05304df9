using Semblance.Errors;
using Semblance.Recognition.Consents;
using Semblance.Recognition.Erase;
using Semblance.Recognition.Rooms;
using Semblance.Vault.Audit;
using Semblance.Vault.Consents;
using Semblance.Vault.Erasure;
using Semblance.Vault.Files;
using Semblance.Vault.Galleries;
using Semblance.Vault.Ports;
using Semblance.Vault.Safekeeping;
using Semblance.Vault.Subjects;

namespace Semblance.Recognition.Operate;

/// <summary>
/// Lets a restored copy forget what was forgotten since it was made. The keys of now say who was erased: whoever has none is not to come back. The record says which consents were withdrawn.
/// </summary>
internal sealed class Forgetting(FaceVault vault, SubjectErasure erasure, TimeProvider time)
{
    private readonly HashSet<string> _withdrawn = [.. AuditReader.Read(new DiskFiles(), vault.Place.AuditFolder)
        .Where(record => record.Event.Action == AuditAction.WithdrawConsent).Select(record => record.Event.DetailDigest).Where(digest => digest.Length > 0)];

    public int Galleries { get; private set; }

    public int References { get; private set; }

    public ErasedRows Rows { get; private set; }

    public async Task RunAsync(IUnitOfWork work, CancellationToken cancellation)
    {
        foreach (var row in (await work.Galleries.ListAsync(cancellation).ConfigureAwait(false)).Found)
        {
            var isErased = !Has(() => vault.Keys.OpenGallery(row.Gallery.Id.Value));
            foreach (var subject in await EverybodyAsync(work, row.Gallery.Id, cancellation).ConfigureAwait(false))
                await ForgetAsync(work, row.Gallery.Id, subject, isErased, cancellation).ConfigureAwait(false);
            if (!isErased)
                continue;
            await work.Galleries.RemoveAsync(row.Gallery.Id, row.Seal.Version, cancellation).ConfigureAwait(false);
            Galleries++;
        }
    }

    private async Task ForgetAsync(IUnitOfWork work, GalleryId gallery, SubjectId subject, bool isErased, CancellationToken cancellation)
    {
        if (isErased)
            Rows = Rows.Plus(await work.Subjects.EraseAsync(gallery, subject, cancellation).ConfigureAwait(false));
        else if (!Has(() => vault.Keys.OpenSubject(gallery.Value, subject.Value)))
            Rows = Rows.Plus(await erasure.RemoveAsync(work, gallery, subject, cancellation).ConfigureAwait(false));
        else if (_withdrawn.Count > 0)
            await WithdrawAsync(work, gallery, subject, cancellation).ConfigureAwait(false);
    }

    private async Task WithdrawAsync(IUnitOfWork work, GalleryId gallery, SubjectId subject, CancellationToken cancellation)
    {
        var again = (await work.Consents.ListAsync(subject, cancellation).ConfigureAwait(false)).Found
            .Where(consent => consent.State == ConsentState.Given && _withdrawn.Contains(ConsentWithdrawal.DigestOf(consent.Id))).ToArray();
        if (again.Length == 0)
            return;
        using var key = vault.Keys.OpenSubject(gallery.Value, subject.Value);
        References += (await ConsentWithdrawal.ApplyAsync(work, vault.SafeOf(gallery), key, subject, again, time.GetUtcNow(), cancellation).ConfigureAwait(false)).Count;
    }

    private static async Task<List<SubjectId>> EverybodyAsync(IUnitOfWork work, GalleryId gallery, CancellationToken cancellation)
    {
        var everybody = new List<SubjectId>();
        await foreach (var subject in SubjectRows.EveryIdAsync(work, gallery, cancellation).ConfigureAwait(false))
            everybody.Add(subject);
        return everybody;
    }

    /// <summary>A damaged key is a key: only one that is gone says that somebody was erased.</summary>
    private static bool Has(Func<IDisposable> open)
    {
        try
        {
            open().Dispose();
            return true;
        }
        catch (SemblanceException refusal) when (refusal.Code is ErrorCode.KeyErased or ErrorCode.SealBroken)
        {
            return refusal.Code == ErrorCode.SealBroken;
        }
    }
}
