using Semblance.Vault.Erasure;
using Semblance.Vault.Galleries;
using Semblance.Vault.Ports;
using Semblance.Vault.Rows;
using Semblance.Vault.Subjects;

namespace Semblance.Vault.Restoring;

/// <summary>Makes a restored vault forget who was erased since the backup, before anybody is served.</summary>
public static class TombstoneReplay
{
    private const int PageRows = 1000;

    /// <summary>Erases everybody who has a tombstone, keeps the tombstones, and ends the restore. Can be repeated after a cut.</summary>
    /// <param name="vault">The restored vault.</param>
    /// <param name="tombstones">All tombstones up to now, from where the keys are kept: the backup lacks the later ones.</param>
    /// <param name="digest">The keyed digest of a subject's identifier, as it was made for the tombstones.</param>
    /// <param name="cancellation">Ends the work; nothing is served before it was done whole.</param>
    /// <returns>What was removed.</returns>
    public static async Task<ErasedRows> RunAsync(IVault vault, IReadOnlyCollection<Tombstone> tombstones, Func<GalleryId, SubjectId, BlindIndex> digest, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(vault);
        ArgumentNullException.ThrowIfNull(tombstones);
        ArgumentNullException.ThrowIfNull(digest);
        var work = await vault.BeginAsync(cancellation).ConfigureAwait(false);
        ErasedRows erased;
        await using (work.ConfigureAwait(false))
        {
            foreach (var tombstone in tombstones)
                await work.Tombstones.AddAsync(tombstone, cancellation).ConfigureAwait(false);
            erased = await EraseAsync(work, digest, cancellation).ConfigureAwait(false);
            await work.Tombstones.EndReplayAsync(cancellation).ConfigureAwait(false);
            await work.CommitAsync(cancellation).ConfigureAwait(false);
        }

        await vault.ScrubAsync(cancellation).ConfigureAwait(false);
        return erased;
    }

    private static async Task<ErasedRows> EraseAsync(IUnitOfWork work, Func<GalleryId, SubjectId, BlindIndex> digest, CancellationToken cancellation)
    {
        var erased = default(ErasedRows);
        var dead = (await work.Tombstones.ListAsync(cancellation).ConfigureAwait(false)).ToLookup(tombstone => tombstone.GalleryId, tombstone => tombstone.Subject);
        foreach (var gallery in dead.Select(group => group.Key))
        {
            var marks = dead[gallery].ToHashSet();
            foreach (var subject in await SubjectsAsync(work, gallery, cancellation).ConfigureAwait(false))
            {
                if (marks.Contains(digest(gallery, subject)))
                    erased = erased.Plus(await work.Subjects.EraseAsync(gallery, subject, cancellation).ConfigureAwait(false));
            }
        }

        return erased;
    }

    /// <summary>Damaged rows too: a subject whose details can't be read was erased all the same.</summary>
    private static async Task<List<SubjectId>> SubjectsAsync(IUnitOfWork work, GalleryId gallery, CancellationToken cancellation)
    {
        var subjects = new List<SubjectId>();
        while (true)
        {
            SubjectId? after = subjects.Count == 0 ? null : subjects[^1];
            var page = await work.Subjects.ListIdsAsync(gallery, after, PageRows, cancellation).ConfigureAwait(false);
            subjects.AddRange(page);
            if (page.Count < PageRows)
                return subjects;
        }
    }
}
