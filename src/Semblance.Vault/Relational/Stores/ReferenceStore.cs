using Semblance.Vault.Consents;
using Semblance.Vault.Galleries;
using Semblance.Vault.Ports;
using Semblance.Vault.References;
using Semblance.Vault.Relational.Sessions;
using Semblance.Vault.Rows;
using Semblance.Vault.Subjects;

namespace Semblance.Vault.Relational.Stores;

/// <summary>References in tables.</summary>
internal sealed class ReferenceStore(Session session, ManifestLedger ledger) : IReferenceStore
{
    private static readonly StatementFile Statements = StatementFile.Read("reference");

    private readonly RowChange _rows = new(session, ledger, Statements);

    public Task AddAsync(SealedReference reference, CancellationToken cancellation) =>
        _rows.AddAsync(reference.GalleryId, reference.Seal, Args(reference), cancellation);

    public Task ChangeAsync(SealedReference reference, CancellationToken cancellation) =>
        _rows.ChangeAsync(reference.GalleryId, reference.Id.Value, reference.Seal, Args(reference), cancellation);

    public Task AttributeAsync(SealedReference reference, SubjectId from, CancellationToken cancellation) =>
        _rows.ChangeAsync(reference.GalleryId, reference.Id.Value, reference.Seal, [.. Args(reference), new("from_id", from.Value)], cancellation, "attribute");

    public Task<bool> RemoveAsync(ReferenceId id, CancellationToken cancellation) => _rows.RemoveAsync(id.Value, cancellation);

    public Task<SealedReference?> FindAsync(ReferenceId id, CancellationToken cancellation) =>
        session.FindAsync(Statements["find"], Read, cancellation, new Arg("id", id.Value));

    public Task<RowList<SealedReference>> ListAsync(SubjectId subject, CancellationToken cancellation) =>
        session.ListAsync(RowKind.Reference, Statements["list"], Read, cancellation, new Arg("subject_id", subject.Value));

    public Task<ReferencePage> PageAsync(GalleryId gallery, SubjectId? only, ReferenceMark? after, int most, CancellationToken cancellation) =>
        new ReferencePages(session, Statements, Read).ReadAsync(gallery, only, after, most, cancellation);

    public IAsyncEnumerable<StreamedReference> StreamAsync(GalleryId gallery, Action<DamagedRow> damaged, CancellationToken cancellation) =>
        new ReferenceStream(session, Statements, gallery, damaged).ReadAsync(cancellation);

    public IAsyncEnumerable<SealedReference> AddedAsync(GalleryId gallery, long after, Action<DamagedRow> damaged, CancellationToken cancellation) =>
        new AddedRows<SealedReference>(session, Statements["added"], RowKind.Reference, Read, number: 14).ReadAsync(gallery, after, damaged, cancellation);

    public Task<long> CountAsync(GalleryId gallery, CancellationToken cancellation) =>
        session.NumberAsync(Statements["count"], cancellation, new Arg("gallery_id", gallery.Value));

    public Task<long> CountAsync(SubjectId subject, CancellationToken cancellation) =>
        session.NumberAsync(Statements["count_subject"], cancellation, new Arg("subject_id", subject.Value));

    public async Task<IReadOnlyList<DueReference>> DueAsync(DateOnly today, int most, CancellationToken cancellation) =>
        await session.ReadAsync(
            Statements["due"],
            static row => new DueReference(ReferenceId.From(row.Id(0)), GalleryId.From(row.Id(1)), SubjectId.From(row.Id(2))),
            cancellation,
            new("today", today),
            new("most", Limits.Rows(most))).ConfigureAwait(false);

    private static Arg[] Args(SealedReference reference) =>
    [
        new("id", reference.Id.Value),
        new("gallery_id", reference.GalleryId.Value),
        new("subject_id", reference.SubjectId.Value),
        new("legal_basis", reference.LegalBasis.Code),
        new("consent_id", reference.ConsentId?.Value),
        new("consent_state", reference.ConsentId is null ? null : Codes.Consent.Of(ConsentState.Given)),
        new("expires_at", reference.ExpiresAt),
        new("model", reference.Model.ToString()),
        new("state", Codes.Reference.Of(reference.State)),
        new("sealed_template", reference.SealedTemplate.Bytes),
        new("sealed_details", reference.SealedDetails.Bytes),
        new("sealed_crop", reference.SealedCrop?.Bytes),
        .. RowChange.Seal(reference.Seal),
    ];

    private static SealedReference Read(RowReader row) => RowReader.Demand(() => new SealedReference
    {
        Id = ReferenceId.From(row.Id(0)),
        GalleryId = GalleryId.From(row.Id(1)),
        SubjectId = SubjectId.From(row.Id(2)),
        LegalBasis = LegalBasis.Parse(row.Text(3)),
        ConsentId = row.IsNull(4) ? null : ConsentId.From(row.Id(4)),
        ExpiresAt = row.Day(5),
        Model = row.Model(6),
        State = row.Code(7, Codes.Reference),
        SealedTemplate = row.Sealed(8),
        SealedDetails = row.Sealed(9),
        SealedCrop = row.IsNull(10) ? null : row.Sealed(10),
        Seal = row.Seal(11),
    });
}
