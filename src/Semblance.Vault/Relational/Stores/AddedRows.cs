using System.Runtime.CompilerServices;
using Semblance.Vault.Galleries;
using Semblance.Vault.Relational.Sessions;
using Semblance.Vault.Rows;

namespace Semblance.Vault.Relational.Stores;

/// <summary>Reads the rows of a gallery that were added after a mark, page by page. Whoever asks for them gives up where one can't be read: so the reading ends at a damaged page.</summary>
/// <param name="session">The transaction.</param>
/// <param name="statement">Gives rows with their number as the last column.</param>
/// <param name="kind">What they are.</param>
/// <param name="read">Makes a value of one.</param>
/// <param name="number">The column of the number.</param>
internal sealed class AddedRows<T>(Session session, string statement, RowKind kind, Func<RowReader, T> read, int number)
    where T : class
{
    private const int PageRows = 2048;

    public async IAsyncEnumerable<T> ReadAsync(GalleryId gallery, long after, Action<DamagedRow> damaged, [EnumeratorCancellation] CancellationToken cancellation)
    {
        while (true)
        {
            var faults = new List<DamagedRow>();
            Arg[] args = [new("gallery_id", gallery.Value), new("after", after), new("most", PageRows)];
            var page = await session.TryReadAsync(statement, row => (Row: Session.OrDamaged(kind, row, read, faults), Number: row.Number(number)), cancellation, args).ConfigureAwait(false);
            if (page is null)
                faults.Add(new DamagedRow(kind, Guid.Empty, RowFault.PageDamaged));
            faults.ForEach(damaged);
            foreach (var (row, _) in page ?? [])
            {
                if (row is not null)
                    yield return row;
            }

            if (page is not { Count: PageRows })
                yield break;
            after = page[^1].Number;
        }
    }
}
