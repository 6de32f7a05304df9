using Semblance.Errors;
using Semblance.Recognition.Indexing;
using Semblance.Vault.Ports;
using Semblance.Vault.References;
using Semblance.Vault.Rows;
using Semblance.Vault.Safekeeping;
using Semblance.Vault.Sealing;
using Semblance.Vault.Subjects;

namespace Semblance.Recognition.Rooms;

/// <summary>
/// Reads what was added to a gallery since its snapshot was written. That the rows add up to the manifest says nothing of what is in them: so each row's own seal is checked, and where one is broken, all of
/// this counts for nothing and the gallery is read from its rows, which tells the damage.
/// </summary>
/// <param name="vault">The vault.</param>
/// <param name="view">A view of it.</param>
/// <param name="entry">The gallery.</param>
internal sealed class AddedRows(FaceVault vault, IUnitOfWork view, GalleryEntry entry)
{
    private const int Portion = 2_048;

    private readonly DamageList _damaged = new();

    /// <summary>Reads the references that may be found.</summary>
    /// <returns>Those that were added; nothing where any row is damaged.</returns>
    public async Task<FoundPortion?> ReadAsync(RowMarks since, CancellationToken cancellation)
    {
        var gallery = entry.Gallery.Id;
        var fresh = new List<SealedSubject>();
        await foreach (var row in view.Subjects.AddedAsync(gallery, since.Subjects, _damaged.Add, cancellation).ConfigureAwait(false))
            fresh.Add(row);

        // Each key is unwrapped once, for the subject's row and for what was enrolled of them.
        using var keys = await Task.Run(() => vault.Keys.OpenSubjects(gallery.Value, [.. fresh.Select(static row => row.Id.Value)]), cancellation).ConfigureAwait(false);
        var days = new Dictionary<SubjectId, FoundDays?>(fresh.Count);
        foreach (var (subject, found) in fresh.Chunk(Portion).AsParallel().WithCancellation(cancellation).SelectMany(rows => Open(rows, keys)))
            days[subject] = found;
        var portions = await RowPortions.SelectAsync(view.References.AddedAsync(gallery, since.References, _damaged.Add, cancellation), rows => Open(rows, keys), cancellation).ConfigureAwait(false);
        AddedReference[] added = [.. portions.SelectMany(static portion => portion)];
        await KnownAsync(days, [.. added.Select(static one => one.SubjectId).Where(one => !days.ContainsKey(one)).Distinct()], cancellation).ConfigureAwait(false);
        return _damaged.Rows.Count == 0 ? Fill(added, days) : null;
    }

    /// <summary>Those of whom somebody enrolled more: their rows are older, and are read by their identifiers.</summary>
    private async Task KnownAsync(Dictionary<SubjectId, FoundDays?> days, IReadOnlyList<SubjectId> subjects, CancellationToken cancellation)
    {
        var rows = new List<SealedSubject>(subjects.Count);
        foreach (var subject in subjects)
        {
            try
            {
                days[subject] = null;
                if (await view.Subjects.FindAsync(subject, cancellation).ConfigureAwait(false) is { } row)
                    rows.Add(row);
            }
            catch (SemblanceException refusal) when (refusal.Code == ErrorCode.VaultDamaged)
            {
                _damaged.Add(new DamagedRow(RowKind.Subject, subject.Value, RowFault.ContentDamaged));
            }
        }

        using var keys = vault.Keys.OpenSubjects(entry.Gallery.Id.Value, [.. rows.Select(static row => row.Id.Value)]);
        foreach (var (subject, found) in Open(rows, keys))
            days[subject] = found;
    }

    private List<(SubjectId Subject, FoundDays? Days)> Open(IReadOnlyList<SealedSubject> rows, SubjectKeySet keys)
    {
        var open = new List<(SubjectId, FoundDays?)>(rows.Count);
        foreach (var row in rows)
            _damaged.Guard(RowKind.Subject, row.Id.Value, () => open.Add((row.Id, row.State == SubjectState.Active ? FoundDays.Of(entry.Safe.Open(row, keys).Details, DateOnly.MaxValue) : Checked(row))));
        return open;
    }

    private FoundDays? Checked(SealedSubject row)
    {
        entry.Safe.Check(row);
        return null;
    }

    private List<AddedReference> Open(IReadOnlyList<SealedReference> rows, SubjectKeySet fresh)
    {
        using var known = vault.Keys.OpenSubjects(entry.Gallery.Id.Value, [.. rows.Select(static row => row.SubjectId.Value).Where(one => !fresh.Contains(one)).Distinct()]);
        var open = new List<AddedReference>(rows.Count);
        foreach (var row in rows)
        {
            _damaged.Guard(RowKind.Reference, row.Id.Value, () =>
            {
                var template = ReferenceOpening.Usable(entry.Gallery.Model, entry.Safe.Open(row, fresh.Contains(row.SubjectId.Value) ? fresh : known));
                if (row.State == ReferenceState.Active)
                    open.Add(new AddedReference(row.Id, row.SubjectId, row.ExpiresAt, template));
            });
        }

        return open;
    }

    /// <summary>Nothing where they are of several dimensions: then one of them is damaged.</summary>
    private static FoundPortion? Fill(AddedReference[] added, Dictionary<SubjectId, FoundDays?> days)
    {
        var portion = new FoundPortion(added.Length);
        foreach (var one in added)
        {
            if (portion.Dimension != 0 && portion.Dimension != one.Template.Dimension)
                return null;
            if (days[one.SubjectId] is { } found)
                portion.Add(one.Id, one.SubjectId, found.Until(one.ExpiresAt), one.Template.Codes);
        }

        return portion;
    }
}
