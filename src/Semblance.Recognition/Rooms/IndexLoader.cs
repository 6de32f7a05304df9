using System.Runtime.CompilerServices;
using Semblance.Embedding;
using Semblance.Errors;
using Semblance.Models;
using Semblance.Recognition.Indexing;
using Semblance.Vault.Galleries;
using Semblance.Vault.Ports;
using Semblance.Vault.References;
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
        var rows = view.References.StreamAsync(entry.Gallery.Id, damaged.Add, cancellation);
        var found = await RowPortions.SelectAsync(rows, row => Open(row, entry, keys, active, damaged), cancellation).ConfigureAwait(false);
        return (IndexFilling.Of(entry.Gallery.Model, found), damaged.Rows);
    }

    /// <summary>The subjects who take part in searches, and on which days.</summary>
    private static async Task<Dictionary<SubjectId, FoundDays>> ActiveAsync(IUnitOfWork view, GalleryEntry entry, SubjectKeySet keys, DamageList damaged, CancellationToken cancellation)
    {
        var open = await RowPortions.SelectAsync(ActiveRowsAsync(view, entry.Gallery.Id, damaged, cancellation), row => Open(row, entry.Safe, keys, damaged), cancellation).ConfigureAwait(false);
        var active = new Dictionary<SubjectId, FoundDays>(open.Count);
        foreach (var (subject, days) in open)
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

    private static FoundSubject? Open(SealedSubject row, GallerySafe safe, SubjectKeySet keys, DamageList damaged) =>
        damaged.Guard(RowKind.Subject, row.Id.Value, () => new FoundSubject(row.Id, FoundDays.Of(safe.Open(row, keys).Details, DateOnly.MaxValue)));

    private static IndexedReference? Open(StreamedReference row, GalleryEntry entry, SubjectKeySet keys, Dictionary<SubjectId, FoundDays> active, DamageList damaged) =>
        row.State == ReferenceState.Active && active.TryGetValue(row.SubjectId, out var days)
            ? damaged.Guard(RowKind.Reference, row.Id.Value, () => new IndexedReference(row.Id, row.SubjectId, OfModel(entry.Safe.Open(row, keys), entry.Gallery.Model), days.Until(row.ExpiresAt)))
            : null;

    /// <summary>A template that the index can't hold is one damaged row, and no reason to refuse the gallery.</summary>
    private static FaceTemplate OfModel(FaceTemplate template, ModelIdentity model) => template.Model == model && template.Element == TemplateElement.Int8 && template.Codes.ContainsAnyExcept((sbyte)0)
        ? template
        : throw new SemblanceException(ErrorCode.TemplateInvalid, $"A template of {template.Model} lies among those of {model}.", "Enrol the sample again.");

    private sealed record FoundSubject(SubjectId Id, FoundDays Days);
}
