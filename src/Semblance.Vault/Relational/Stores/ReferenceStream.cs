using System.Runtime.CompilerServices;
using Semblance.Vault.Galleries;
using Semblance.Vault.References;
using Semblance.Vault.Relational.Sessions;
using Semblance.Vault.Rows;
using Semblance.Vault.Subjects;

namespace Semblance.Vault.Relational.Stores;

/// <summary>Reads a gallery's references page by page; where a page can't be read, row by row, and past the rows that can't.</summary>
internal sealed class ReferenceStream(Session session, StatementFile statements, GalleryId gallery, Action<DamagedRow> damaged)
{
    private const int PageRows = 2048;

    public async IAsyncEnumerable<StreamedReference> ReadAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        var after = 0L;
        while (true)
        {
            Arg[] args = [new("gallery_id", gallery.Value), new("after", after), new("most", PageRows)];
            var page = await session.TryReadAsync(statements["stream"], OrDamaged, cancellation, args).ConfigureAwait(false)
                ?? await ReadOneByOneAsync(args, cancellation).ConfigureAwait(false);
            foreach (var (reference, _) in page)
            {
                if (reference is not null)
                    yield return reference;
            }

            if (page.Count < PageRows)
                yield break;
            after = page[^1].Sequence;
        }
    }

    /// <summary>The identifiers come from an index, which lies on other pages than the rows.</summary>
    private async Task<List<(StreamedReference? Reference, long Sequence)>> ReadOneByOneAsync(Arg[] args, CancellationToken cancellation)
    {
        var page = new List<(StreamedReference?, long)>();
        foreach (var (id, sequence) in await session.ReadAsync(statements["stream_keys"], static row => (row.Id(0), row.Number(1)), cancellation, args).ConfigureAwait(false))
        {
            var rows = await session.TryReadAsync(statements["stream_one"], OrDamaged, cancellation, new Arg("seq", sequence)).ConfigureAwait(false);
            if (rows is not [_])
                damaged(new DamagedRow(RowKind.Reference, id, RowFault.PageDamaged));
            page.Add((rows is [var read] ? read.Reference : null, sequence));
        }

        return page;
    }

    private (StreamedReference? Reference, long Sequence) OrDamaged(RowReader row)
    {
        var sequence = row.Number(10);
        var faults = new List<DamagedRow>();
        var reference = Session.OrDamaged(RowKind.Reference, row, Read, faults);
        faults.ForEach(damaged);
        return (reference, sequence);
    }

    private static StreamedReference Read(RowReader row) => RowReader.Demand(() => new StreamedReference
    {
        Id = ReferenceId.From(row.Id(0)),
        SubjectId = SubjectId.From(row.Id(1)),
        SubjectState = row.Code(2, Codes.Subject),
        State = row.Code(3, Codes.Reference),
        ExpiresAt = row.Day(4),
        Model = row.Model(5),
        SealedTemplate = row.Sealed(6),
        Seal = row.Seal(7),
    });
}
