using Semblance.Vault.Galleries;
using Semblance.Vault.Rows;

namespace Semblance.Vault.Relational.Sessions;

/// <summary>What a unit of work adds to and takes from the manifests; written once, at its end.</summary>
internal sealed class ManifestLedger(Session session)
{
    private static readonly StatementFile Statements = StatementFile.Read("gallery");

    private readonly SortedDictionary<Guid, ManifestChange> _changes = [];

    public void Add(GalleryId gallery, RowTag tag) => _changes[gallery.Value] = Of(gallery).With(tag);

    public void Remove(GalleryId gallery, RowTag tag) => _changes[gallery.Value] = Of(gallery).Without(tag);

    public void Replace(GalleryId gallery, RowTag old, RowTag tag) => _changes[gallery.Value] = Of(gallery).Without(old).With(tag);

    public void Drop(GalleryId gallery) => _changes.Remove(gallery.Value);

    public async Task<Manifest> ReadAsync(GalleryId gallery, string rowLock, CancellationToken cancellation)
    {
        var rows = await session.ReadAsync(Statements["manifest"].TrimEnd(';') + rowLock, static row => new Manifest(row.Number(0), row.Tag(1)), cancellation, new Arg("id", gallery.Value)).ConfigureAwait(false);
        return rows.Count == 0 ? Manifest.Empty : rows[0];
    }

    /// <summary>Galleries are locked in the order of their identifiers, so that two units of work never wait for each other.</summary>
    public async Task WriteAsync(CancellationToken cancellation)
    {
        foreach (var (id, change) in _changes)
        {
            var gallery = GalleryId.From(id);
            await session.ExecuteAsync(Statements["manifest_add"], cancellation, new("id", id), new("root", Manifest.Empty.Root.ToBytes())).ConfigureAwait(false);
            var after = change.Apply(await ReadAsync(gallery, session.Dialect.RowLock, cancellation).ConfigureAwait(false));
            await session.ExecuteAsync(Statements["manifest_change"], cancellation, new("row_count", after.Rows), new("root", after.Root.ToBytes()), new("id", id)).ConfigureAwait(false);
        }

        _changes.Clear();
    }

    private ManifestChange Of(GalleryId gallery) => _changes.GetValueOrDefault(gallery.Value);
}
