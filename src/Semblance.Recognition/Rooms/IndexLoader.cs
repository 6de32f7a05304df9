using Semblance.Errors;
using Semblance.Recognition.Indexing;
using Semblance.Vault.Galleries;
using Semblance.Vault.Ports;
using Semblance.Vault.References;
using Semblance.Vault.Rows;
using Semblance.Vault.Safekeeping;
using Semblance.Vault.Subjects;

namespace Semblance.Recognition.Rooms;

/// <summary>Makes an index of what a vault keeps. What can't be opened is left out and told: it never stops the rest.</summary>
/// <param name="vault">The vault.</param>
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
        var (gallery, safe) = (entry.Gallery, entry.Safe);
        var index = new LocalGalleryIndex(gallery.Model);
        var damaged = new List<DamagedRow>();
        if (gallery.Mode == GalleryMode.HolderKey)
            return (index, damaged); // The keys are in the subjects' hands: nothing can be opened, and nothing searched.
        var valid = await ActiveAsync(view, gallery.Id, safe, damaged, cancellation).ConfigureAwait(false);
        var found = new List<IndexedReference>();
        await foreach (var row in view.References.StreamAsync(gallery.Id, damaged.Add, cancellation).ConfigureAwait(false))
        {
            if (row.State == ReferenceState.Active && valid.TryGetValue(row.SubjectId, out var subject) && Open(row, safe, gallery.Id, subject, damaged) is { } reference)
                found.Add(reference);
        }

        index.PutAll(found);
        return (index, damaged);
    }

    /// <summary>The subjects who take part in searches.</summary>
    private async Task<Dictionary<SubjectId, SubjectDetails>> ActiveAsync(IUnitOfWork view, GalleryId gallery, GallerySafe safe, List<DamagedRow> damaged, CancellationToken cancellation)
    {
        var valid = new Dictionary<SubjectId, SubjectDetails>();
        SubjectId? last = null;
        while (true)
        {
            var page = await view.Subjects.ListAsync(gallery, last, Page, cancellation).ConfigureAwait(false);
            damaged.AddRange(page.Damaged);
            foreach (var row in page.Found.Where(row => row.State == SubjectState.Active))
            {
                if (Open(row, safe, damaged) is { } subject)
                    valid[row.Id] = subject.Details;
            }

            if (page.Found.Count + page.Damaged.Count < Page)
                return valid;
            last = page.Found[^1].Id;
        }
    }

    private Subject? Open(SealedSubject row, GallerySafe safe, List<DamagedRow> damaged) =>
        Guarded(RowKind.Subject, row.Id.Value, damaged, () =>
        {
            using var key = vault.Keys.OpenSubject(row.GalleryId.Value, row.Id.Value);
            return safe.Open(row, key);
        });

    private IndexedReference? Open(StreamedReference row, GallerySafe safe, GalleryId gallery, SubjectDetails subject, List<DamagedRow> damaged) =>
        Guarded(RowKind.Reference, row.Id.Value, damaged, () =>
        {
            using var key = vault.Keys.OpenSubject(gallery.Value, row.SubjectId.Value);
            return new IndexedReference(row.Id, row.SubjectId, safe.Open(row, key), FoundDays.Of(subject, row.ExpiresAt));
        });

    private static T? Guarded<T>(RowKind kind, Guid id, List<DamagedRow> damaged, Func<T> open)
        where T : class
    {
        try
        {
            return open();
        }
        catch (SemblanceException fault) when (fault.Code is ErrorCode.SealBroken or ErrorCode.KeyErased or ErrorCode.TemplateInvalid or ErrorCode.VaultDamaged)
        {
            damaged.Add(new DamagedRow(kind, id, fault.Code is ErrorCode.SealBroken or ErrorCode.KeyErased ? RowFault.SealBroken : RowFault.ContentDamaged));
            return null;
        }
    }
}
