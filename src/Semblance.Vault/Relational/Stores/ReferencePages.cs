using Semblance.Vault.Galleries;
using Semblance.Vault.References;
using Semblance.Vault.Relational.Sessions;
using Semblance.Vault.Rows;
using Semblance.Vault.Subjects;

namespace Semblance.Vault.Relational.Stores;

/// <summary>Reads the references of a gallery a page at a time, ordered by subject and enrolment, with what of it can be read.</summary>
/// <param name="session">The transaction.</param>
/// <param name="statements">The statements of references.</param>
/// <param name="read">Makes a value of a row.</param>
internal sealed class ReferencePages(Session session, StatementFile statements, Func<RowReader, SealedReference> read)
{
    private const int Subject = 2;
    private const int Number = 14;

    public async Task<ReferencePage> ReadAsync(GalleryId gallery, SubjectId? only, ReferenceMark? after, int most, CancellationToken cancellation)
    {
        var start = after is { } mark && (only is not { } own || mark.Subject == own) ? (Id: mark.Subject.Value, mark.Number) : (Id: only?.Value ?? Guid.Empty, Number: 0);
        Arg[] args = [new("gallery_id", gallery.Value), new("subject_id", start.Id), new("after", start.Number), new("until", only?.Value ?? Guid.AllBitsSet), new("most", Limits.Rows(most))];
        var damaged = new List<DamagedRow>();
        var page = await session.TryReadAsync(statements["page"], row => (Row: Session.OrDamaged(RowKind.Reference, row, read, damaged), Mark: MarkOf(row)), cancellation, args).ConfigureAwait(false)
            ?? await ReadOneByOneAsync(args, damaged, cancellation).ConfigureAwait(false);
        return new ReferencePage([.. page.Select(static one => one.Row).OfType<SealedReference>()], damaged, page.Count < most ? null : page[^1].Mark);
    }

    /// <summary>A page of the database is damaged: the identifiers come from an index, and each row is tried by itself.</summary>
    private async Task<List<(SealedReference? Row, ReferenceMark Mark)>> ReadOneByOneAsync(Arg[] args, List<DamagedRow> damaged, CancellationToken cancellation)
    {
        var page = new List<(SealedReference?, ReferenceMark)>();
        foreach (var (id, mark) in await session.ReadAsync(statements["page_keys"], static row => (row.Id(0), new ReferenceMark(SubjectId.From(row.Id(1)), row.Number(2))), cancellation, args).ConfigureAwait(false))
        {
            var rows = await session.TryReadAsync(statements["find"], row => Session.OrDamaged(RowKind.Reference, row, read, damaged), cancellation, new Arg("id", id)).ConfigureAwait(false);
            if (rows is null)
                damaged.Add(new DamagedRow(RowKind.Reference, id, RowFault.PageDamaged));
            page.Add((rows is [var one] ? one : null, mark));
        }

        return page;
    }

    private static ReferenceMark MarkOf(RowReader row) => new(SubjectId.From(row.Id(Subject)), row.Number(Number));
}
