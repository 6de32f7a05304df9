using Semblance.Errors;
using Semblance.Recognition.Indexing;
using Semblance.Vault.Ports;
using Semblance.Vault.References;
using Semblance.Vault.Rows;
using Semblance.Vault.Safekeeping;
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
    private readonly DamageList _damaged = new();

    /// <summary>Reads the references that may be found.</summary>
    /// <returns>Those that were added; nothing where any row is damaged.</returns>
    public async Task<FoundPortion?> ReadAsync(RowMarks since, CancellationToken cancellation)
    {
        var days = await SubjectsAsync(since.Subjects, cancellation).ConfigureAwait(false);
        var gallery = entry.Gallery.Id;
        var portions = await RowPortions.SelectAsync(view.References.AddedAsync(gallery, since.References, _damaged.Add, cancellation), Open, cancellation).ConfigureAwait(false);
        AddedReference[] added = [.. portions.SelectMany(static portion => portion)];
        await KnownAsync(days, [.. added.Select(static one => one.SubjectId).Where(one => !days.ContainsKey(one)).Distinct()], cancellation).ConfigureAwait(false);
        return _damaged.Rows.Count == 0 ? Fill(added, days) : null;
    }

    /// <summary>The subjects that were added, and on which days each is found; nothing for those who are not.</summary>
    private async Task<Dictionary<SubjectId, FoundDays?>> SubjectsAsync(long after, CancellationToken cancellation)
    {
        var open = await RowPortions.SelectAsync(view.Subjects.AddedAsync(entry.Gallery.Id, after, _damaged.Add, cancellation), Open, cancellation).ConfigureAwait(false);
        var days = new Dictionary<SubjectId, FoundDays?>(open.Sum(static portion => portion.Count));
        foreach (var (subject, found) in open.SelectMany(static portion => portion))
            days[subject] = found;
        return days;
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

        foreach (var (subject, found) in Open(rows))
            days[subject] = found;
    }

    private List<(SubjectId Subject, FoundDays? Days)> Open(IReadOnlyList<SealedSubject> rows)
    {
        using var keys = vault.Keys.OpenSubjects(entry.Gallery.Id.Value, [.. rows.Select(static row => row.Id.Value)]);
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

    private List<AddedReference> Open(IReadOnlyList<SealedReference> rows)
    {
        using var keys = vault.Keys.OpenSubjects(entry.Gallery.Id.Value, [.. rows.Select(static row => row.SubjectId.Value).Distinct()]);
        var open = new List<AddedReference>(rows.Count);
        foreach (var row in rows)
        {
            _damaged.Guard(RowKind.Reference, row.Id.Value, () =>
            {
                var template = ReferenceOpening.Usable(entry.Gallery.Model, entry.Safe.Open(row, keys));
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
