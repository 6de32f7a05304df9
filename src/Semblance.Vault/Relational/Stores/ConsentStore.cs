using Semblance.Vault.Consents;
using Semblance.Vault.Galleries;
using Semblance.Vault.Ports;
using Semblance.Vault.Relational.Sessions;
using Semblance.Vault.Rows;
using Semblance.Vault.Subjects;

namespace Semblance.Vault.Relational.Stores;

/// <summary>Consents in tables.</summary>
internal sealed class ConsentStore(Session session, ManifestLedger ledger) : IConsentStore
{
    private static readonly StatementFile Statements = StatementFile.Read("consent");

    private readonly RowChange _rows = new(session, ledger, Statements);

    public Task AddAsync(SealedConsent consent, CancellationToken cancellation) =>
        _rows.AddAsync(consent.GalleryId, consent.Seal, Args(consent), cancellation);

    public Task ChangeAsync(SealedConsent consent, CancellationToken cancellation) =>
        _rows.ChangeAsync(consent.GalleryId, consent.Id.Value, consent.Seal, Args(consent), cancellation);

    public Task<SealedConsent?> FindAsync(ConsentId id, CancellationToken cancellation) =>
        session.FindAsync(Statements["find"], Read, cancellation, new Arg("id", id.Value));

    public Task<RowList<SealedConsent>> ListAsync(SubjectId subject, CancellationToken cancellation) =>
        session.ListAsync(RowKind.Consent, Statements["list"], Read, cancellation, new Arg("subject_id", subject.Value));

    private static Arg[] Args(SealedConsent consent) =>
    [
        new("id", consent.Id.Value),
        new("gallery_id", consent.GalleryId.Value),
        new("subject_id", consent.SubjectId.Value),
        new("state", Codes.Consent.Of(consent.State)),
        new("expires_at", consent.ExpiresAt),
        new("sealed_details", consent.SealedDetails.Bytes),
        .. RowChange.Seal(consent.Seal),
    ];

    private static SealedConsent Read(RowReader row) => RowReader.Demand(() => new SealedConsent
    {
        Id = ConsentId.From(row.Id(0)),
        GalleryId = GalleryId.From(row.Id(1)),
        SubjectId = SubjectId.From(row.Id(2)),
        State = row.Code(3, Codes.Consent),
        ExpiresAt = row.Day(4),
        SealedDetails = row.Sealed(5),
        Seal = row.Seal(6),
    });
}
