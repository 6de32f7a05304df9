using Semblance.Errors;
using Semblance.Vault.Erasure;
using Semblance.Vault.Galleries;
using Semblance.Vault.Ports;
using Semblance.Vault.Relational.Sessions;
using Semblance.Vault.Rows;
using Semblance.Vault.Subjects;

namespace Semblance.Vault.Relational.Stores;

/// <summary>Subjects in tables.</summary>
internal sealed class SubjectStore(Session session, ManifestLedger ledger) : ISubjectStore
{
    private static readonly StatementFile Statements = StatementFile.Read("subject");

    private readonly RowChange _rows = new(session, ledger, Statements);

    public Task AddAsync(SealedSubject subject, CancellationToken cancellation) =>
        _rows.AddAsync(subject.GalleryId, subject.Seal, Args(subject), cancellation);

    public Task ChangeAsync(SealedSubject subject, CancellationToken cancellation) =>
        _rows.ChangeAsync(subject.GalleryId, subject.Id.Value, subject.Seal, Args(subject), cancellation);

    public Task<SealedSubject?> FindAsync(SubjectId id, CancellationToken cancellation) =>
        session.FindAsync(Statements["find"], Read, cancellation, new Arg("id", id.Value));

    /// <summary>What the database found is read again by its own identifier and held against what was asked: a damaged index leads to another row, and gives its own values for those of the row.</summary>
    public async Task<SealedSubject?> FindAsync(GalleryId gallery, BlindIndex externalId, CancellationToken cancellation)
    {
        var led = await session.FindAsync(Statements["find_external"], Read, cancellation, new("gallery_id", gallery.Value), new("external_index", externalId.ToBytes())).ConfigureAwait(false);
        if (led is null)
            return null;
        var row = await FindAsync(led.Id, cancellation).ConfigureAwait(false);
        return row is not null && row.GalleryId == gallery && row.ExternalIndex == externalId
            ? row
            : throw new SemblanceException(ErrorCode.VaultDamaged, "An index of the vault leads to another row than was asked for.", "Run 'semblance vault check', and restore a backup.");
    }

    public async Task<RowList<SealedSubject>> ListAsync(GalleryId gallery, SubjectId? after, int most, CancellationToken cancellation)
    {
        Arg[] args = [new("gallery_id", gallery.Value), new("after", after?.Value ?? Guid.Empty), new("most", Limits.Rows(most))];
        var damaged = new List<DamagedRow>();
        if (await session.TryReadAsync(Statements["list"], row => Session.OrDamaged(RowKind.Subject, row, Read, damaged), cancellation, args).ConfigureAwait(false) is { } page)
            return new RowList<SealedSubject>([.. page.OfType<SealedSubject>()], damaged);
        return await ListOneByOneAsync(args, cancellation).ConfigureAwait(false);
    }

    public IAsyncEnumerable<SealedSubject> AddedAsync(GalleryId gallery, long after, Action<DamagedRow> damaged, CancellationToken cancellation) =>
        new AddedRows<SealedSubject>(session, Statements["added"], RowKind.Subject, Read, number: 8).ReadAsync(gallery, after, damaged, cancellation);

    public async Task<IReadOnlyList<SubjectId>> ListIdsAsync(GalleryId gallery, SubjectId? after, int most, CancellationToken cancellation) =>
        await session.ReadAsync(
            Statements["list_ids"],
            static row => SubjectId.From(row.Id(0)),
            cancellation,
            new("gallery_id", gallery.Value),
            new("after", after?.Value ?? Guid.Empty),
            new("most", Limits.Rows(most))).ConfigureAwait(false);

    public Task<long> CountAsync(GalleryId gallery, CancellationToken cancellation) =>
        session.NumberAsync(Statements["count"], cancellation, new Arg("gallery_id", gallery.Value));

    public async Task<ErasedRows> EraseAsync(GalleryId gallery, SubjectId id, CancellationToken cancellation)
    {
        Arg[] args = [new("id", id.Value), new("gallery_id", gallery.Value)];
        await session.ExecuteAsync(Statements["erase_marks"], cancellation, args).ConfigureAwait(false);
        var references = await EraseAsync("erase_references", gallery, args, cancellation).ConfigureAwait(false);
        var constraints = await EraseAsync("erase_constraints", gallery, args, cancellation).ConfigureAwait(false);
        var consents = await EraseAsync("erase_consents", gallery, args, cancellation).ConfigureAwait(false);
        var subjects = await EraseAsync("erase", gallery, args, cancellation).ConfigureAwait(false);
        return new ErasedRows(subjects, references, consents, constraints);
    }

    private async Task<int> EraseAsync(string statement, GalleryId gallery, Arg[] args, CancellationToken cancellation)
    {
        var tags = await session.ReadAsync(Statements[statement], static row => row.Tag(0), cancellation, args).ConfigureAwait(false);
        foreach (var tag in tags)
            ledger.Remove(gallery, tag);
        return tags.Count;
    }

    /// <summary>A page of the database is damaged: the identifiers come from an index, and each row is tried by itself.</summary>
    private async Task<RowList<SealedSubject>> ListOneByOneAsync(Arg[] args, CancellationToken cancellation)
    {
        var found = new List<SealedSubject>();
        var damaged = new List<DamagedRow>();
        foreach (var id in await session.ReadAsync(Statements["list_keys"], static row => row.Id(0), cancellation, args).ConfigureAwait(false))
        {
            var rows = await session.TryReadAsync(Statements["find"], row => Session.OrDamaged(RowKind.Subject, row, Read, damaged), cancellation, new Arg("id", id)).ConfigureAwait(false);
            if (rows is null)
                damaged.Add(new DamagedRow(RowKind.Subject, id, RowFault.PageDamaged));
            else
                found.AddRange(rows.OfType<SealedSubject>());
        }

        return new RowList<SealedSubject>(found, damaged);
    }

    private static Arg[] Args(SealedSubject subject) =>
    [
        new("id", subject.Id.Value),
        new("gallery_id", subject.GalleryId.Value),
        new("state", Codes.Subject.Of(subject.State)),
        new("external_index", subject.ExternalIndex?.ToBytes()),
        new("sealed_details", subject.SealedDetails.Bytes),
        .. RowChange.Seal(subject.Seal),
    ];

    private static SealedSubject Read(RowReader row) => RowReader.Demand(() => new SealedSubject
    {
        Id = SubjectId.From(row.Id(0)),
        GalleryId = GalleryId.From(row.Id(1)),
        State = row.Code(2, Codes.Subject),
        ExternalIndex = row.IsNull(3) ? null : row.Blind(3),
        SealedDetails = row.Sealed(4),
        Seal = row.Seal(5),
    });
}
