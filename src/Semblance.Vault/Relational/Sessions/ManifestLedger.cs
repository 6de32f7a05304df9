using Semblance.Vault.Galleries;
using Semblance.Vault.Rows;

namespace Semblance.Vault.Relational.Sessions;

/// <summary>What a unit of work adds to and takes from the manifests; written once, at its end.</summary>
internal sealed class ManifestLedger(Session session)
{
    private static readonly StatementFile Statements = StatementFile.Read("gallery");

    private readonly SortedDictionary<Guid, ManifestChange> _changes = [];

    /// <summary>What was written.</summary>
    public List<ManifestStep> Steps { get; } = [];

    public void Add(GalleryId gallery, RowTag tag) => Of(gallery).Add(tag);

    public void Remove(GalleryId gallery, RowTag tag) => Of(gallery).Remove(tag);

    public void Replace(GalleryId gallery, RowTag old, RowTag tag) => Of(gallery).Remove(old).Add(tag);

    public void Drop(GalleryId gallery) => _changes.Remove(gallery.Value);

    public async Task<Manifest> ReadAsync(GalleryId gallery, string rowLock, CancellationToken cancellation)
    {
        var rows = await session.ReadAsync(Statements["manifest"].TrimEnd(';') + rowLock, static row => new Manifest(row.Number(0), row.Sum(1)), cancellation, new Arg("id", gallery.Value)).ConfigureAwait(false);
        return rows.Count == 0 ? Manifest.Empty : rows[0];
    }

    /// <summary>Galleries are locked in the order of their identifiers, so that two units of work never wait for each other.</summary>
    public async Task WriteAsync(CancellationToken cancellation)
    {
        foreach (var (id, change) in _changes)
        {
            var gallery = GalleryId.From(id);
            await session.ExecuteAsync(Statements["manifest_add"], cancellation, new("id", id), new("lanes", Manifest.Empty.Sum.ToBytes())).ConfigureAwait(false);
            var before = await ReadAsync(gallery, session.Dialect.RowLock, cancellation).ConfigureAwait(false);
            var after = change.Apply(before);
            Steps.Add(new ManifestStep(id, before.Root, after.Root));
            await session.ExecuteAsync(Statements["manifest_change"], cancellation, new("row_count", after.Rows), new("lanes", after.Sum.ToBytes()), new("id", id)).ConfigureAwait(false);
        }

        _changes.Clear();
    }

    private ManifestChange Of(GalleryId gallery)
    {
        if (!_changes.TryGetValue(gallery.Value, out var change))
            _changes.Add(gallery.Value, change = new ManifestChange());
        return change;
    }
}
