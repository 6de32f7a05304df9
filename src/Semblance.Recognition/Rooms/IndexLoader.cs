using System.Runtime.CompilerServices;
using Semblance.Recognition.Indexing;
using Semblance.Vault.Galleries;
using Semblance.Vault.Ports;
using Semblance.Vault.Rows;
using Semblance.Vault.Safekeeping;
using Semblance.Vault.Sealing;
using Semblance.Vault.Subjects;

namespace Semblance.Recognition.Rooms;

/// <summary>Makes an index of what a vault keeps. What can't be opened is left out and told: it never stops the rest.</summary>
/// <param name="vault">The vault.</param>
/// <remarks>Keys are read in bulk, each once; rows are unsealed by all cores while the next ones are read.</remarks>
public sealed class IndexLoader(FaceVault vault)
{
    private const int Page = 10_000;

    /// <summary>Reads all references of a gallery that may be found.</summary>
    /// <param name="view">A view of the vault.</param>
    /// <param name="entry">The gallery.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <returns>The index, and the rows that could not be opened.</returns>
    public async Task<(IGalleryIndex Index, IReadOnlyList<DamagedRow> Damaged)> LoadAsync(IUnitOfWork view, GalleryEntry entry, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(entry);
        if (entry.Gallery.Mode == GalleryMode.HolderKey)
            return (new LocalGalleryIndex(entry.Gallery.Model), []); // The keys are in the subjects' hands: nothing can be opened, and nothing searched.
        var damaged = new DamageList();
        using var keys = await Task.Run(() => vault.Keys.OpenSubjects(entry.Gallery.Id.Value, cancellation), cancellation).ConfigureAwait(false);
        var active = await ActiveAsync(view, entry, keys, damaged, cancellation).ConfigureAwait(false);
        var opening = new ReferenceOpening(entry, keys, active, damaged);
        var found = await RowPortions.SelectAsync(view.References.StreamAsync(entry.Gallery.Id, damaged.Add, cancellation), opening.Open, cancellation).ConfigureAwait(false);
        return (IndexFilling.Of(entry.Gallery.Model, found), damaged.Rows);
    }

    /// <summary>The subjects who take part in searches, and on which days.</summary>
    private static async Task<Dictionary<SubjectId, FoundDays>> ActiveAsync(IUnitOfWork view, GalleryEntry entry, SubjectKeySet keys, DamageList damaged, CancellationToken cancellation)
    {
        var open = await RowPortions.SelectAsync(ActiveRowsAsync(view, entry.Gallery.Id, damaged, cancellation), rows => Open(rows, entry.Safe, keys, damaged), cancellation).ConfigureAwait(false);
        var active = new Dictionary<SubjectId, FoundDays>(open.Sum(static portion => portion.Count));
        foreach (var (subject, days) in open.SelectMany(static portion => portion))
            active[subject] = days;
        return active;
    }

    private static async IAsyncEnumerable<SealedSubject> ActiveRowsAsync(IUnitOfWork view, GalleryId gallery, DamageList damaged, [EnumeratorCancellation] CancellationToken cancellation)
    {
        SubjectId? last = null;
        while (true)
        {
            var page = await view.Subjects.ListAsync(gallery, last, Page, cancellation).ConfigureAwait(false);
            foreach (var row in page.Damaged)
                damaged.Add(row);
            foreach (var row in page.Found.Where(row => row.State == SubjectState.Active))
                yield return row;
            if (page.Found.Count + page.Damaged.Count < Page)
                yield break;
            last = page.Found[^1].Id;
        }
    }

    private static List<(SubjectId Subject, FoundDays Days)> Open(IReadOnlyList<SealedSubject> rows, GallerySafe safe, SubjectKeySet keys, DamageList damaged)
    {
        var open = new List<(SubjectId, FoundDays)>(rows.Count);
        foreach (var row in rows)
            damaged.Guard(RowKind.Subject, row.Id.Value, () => open.Add((row.Id, FoundDays.Of(safe.Open(row, keys).Details, DateOnly.MaxValue))));
        return open;
    }
}
