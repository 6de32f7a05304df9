using Semblance.Errors;
using Semblance.Vault.Galleries;
using Semblance.Vault.Ports;
using Semblance.Vault.Relational.Sessions;
using Semblance.Vault.Retention;
using Semblance.Vault.Rows;

namespace Semblance.Vault.Relational.Stores;

/// <summary>Galleries in tables.</summary>
internal sealed class GalleryStore(Session session, ManifestLedger ledger) : IGalleryStore
{
    private static readonly StatementFile Statements = StatementFile.Read("gallery");

    private readonly RowChange _rows = new(session, ledger, Statements);

    public Task AddAsync(StoredGallery gallery, CancellationToken cancellation) =>
        _rows.AddAsync(gallery.Gallery.Id, gallery.Seal, Args(gallery), cancellation);

    public Task ChangeAsync(StoredGallery gallery, CancellationToken cancellation) =>
        _rows.ChangeAsync(gallery.Gallery.Id, gallery.Gallery.Id.Value, gallery.Seal, Args(gallery), cancellation);

    public async Task RemoveAsync(GalleryId id, RowVersion version, CancellationToken cancellation)
    {
        await session.ExecuteAsync(Statements["remove_manifest"], cancellation, new Arg("id", id.Value)).ConfigureAwait(false);
        if (await session.ExecuteAsync(Statements["remove"], cancellation, new("id", id.Value), new("row_version", version.Value)).ConfigureAwait(false) == 0)
            throw RowChange.Gone();
        ledger.Drop(id);
    }

    public Task<StoredGallery?> FindAsync(GalleryId id, CancellationToken cancellation) =>
        session.FindAsync(Statements["find"], Read, cancellation, new Arg("id", id.Value));

    public Task<StoredGallery?> FindAsync(GalleryName name, CancellationToken cancellation) =>
        session.FindAsync(Statements["find_name"], Read, cancellation, new Arg("name", name.Text));

    public Task<RowList<StoredGallery>> ListAsync(CancellationToken cancellation) =>
        session.ListAsync(RowKind.Gallery, Statements["list"], Read, cancellation);

    public Task<Manifest> ManifestAsync(GalleryId id, CancellationToken cancellation) => ledger.ReadAsync(id, string.Empty, cancellation);

    public async Task<Manifest> RecountAsync(GalleryId id, CancellationToken cancellation)
    {
        var sum = new ManifestChange();
        await TagsAsync("tags", row => sum.Add(row.Tag(0)), cancellation, new Arg("id", id.Value)).ConfigureAwait(false);
        return sum.Apply(Manifest.Empty);
    }

    public async Task<RowMarks> MarksAsync(CancellationToken cancellation) =>
        (await session.ReadAsync(Statements["marks"], static row => new RowMarks(row.Number(0), row.Number(1), row.Number(2), row.Number(3)), cancellation).ConfigureAwait(false))[0];

    public async Task<Manifest> GrownAsync(GalleryId id, Manifest before, RowMarks since, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(before);
        Arg[] args = [new("subjects", since.Subjects), new("id", id.Value), new("consents", since.Consents), new("references", since.References), new("constraints", since.Constraints)];
        var added = await TagsAsync("tags_since", static row => row.Tag(0), cancellation, args).ConfigureAwait(false);
        return await Task.Run(() => before.With(added), cancellation).ConfigureAwait(false);
    }

    /// <summary>Reads tags; whatever can't be read ends this and nothing else.</summary>
    private async Task<List<T>> TagsAsync<T>(string statement, Func<RowReader, T> take, CancellationToken cancellation, params Arg[] args)
    {
        try
        {
            return await session.TryReadAsync(Statements[statement], take, cancellation, args).ConfigureAwait(false) ?? throw Uncountable(null);
        }
        catch (InvalidDataException damage)
        {
            throw Uncountable(damage);
        }
    }

    private static SemblanceException Uncountable(Exception? damage) =>
        new(ErrorCode.VaultDamaged, "The rows of a gallery can't be counted, since one of them can't be read.", "Run 'semblance vault check', or restore a backup; all other rows are served.", damage);

    private static Arg[] Args(StoredGallery stored)
    {
        var gallery = stored.Gallery;
        return
        [
            new("id", gallery.Id.Value),
            new("name", gallery.Name.Text),
            new("purpose", gallery.Purpose.Text),
            new("legal_basis", gallery.LegalBasis.Code),
            new("model", gallery.Model.ToString()),
            new("retention_days", gallery.Retention.DaysAfterEnrolment),
            new("idle_days", gallery.Retention.DaysAfterLastUse),
            new("fpir", gallery.Thresholds.FalsePositiveIdentificationRate),
            new("fmr", gallery.Thresholds.FalseMatchRate),
            new("margin", gallery.Thresholds.Margin),
            new("mode", Codes.Mode.Of(gallery.Mode)),
            new("restricted", gallery.IsRestricted),
            .. RowChange.Seal(stored.Seal),
        ];
    }

    private static StoredGallery Read(RowReader row) => RowReader.Demand(() => new StoredGallery(
        new Gallery
        {
            Id = GalleryId.From(row.Id(0)),
            Name = new GalleryName(row.Text(1)),
            Purpose = new Purpose(row.Text(2)),
            LegalBasis = LegalBasis.Parse(row.Text(3)),
            Model = row.Model(4),
            Retention = new RetentionRule(row.Count(5), row.IsNull(6) ? null : row.Count(6)),
            Thresholds = new ThresholdPolicy { FalsePositiveIdentificationRate = row.Real(7), FalseMatchRate = row.Real(8), Margin = row.Real(9) },
            Mode = row.Code(10, Codes.Mode),
            IsRestricted = row.Truth(11),
        },
        row.Seal(12)));
}
