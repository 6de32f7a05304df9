using Semblance.Recognition.Rooms;
using Semblance.Vault.Ports;
using Semblance.Vault.Rows;
using Semblance.Vault.Subjects;

namespace Semblance.Recognition.Govern;

/// <summary>Reads all that is kept of one subject; what can't be read is told and stops nothing.</summary>
internal sealed class SubjectReader(IUnitOfWork view, GalleryEntry gallery, SubjectKeys keys)
{
    private readonly DamageList _damaged = new();

    public async Task<SubjectDossier> ReadAsync(SealedSubject row, CancellationToken cancellation)
    {
        var consents = _damaged.Noted(await view.Consents.ListAsync(row.Id, cancellation).ConfigureAwait(false));
        var references = _damaged.Noted(await view.References.ListAsync(row.Id, cancellation).ConfigureAwait(false));
        var constraints = _damaged.Noted(await view.Constraints.ListAsync(gallery.Gallery.Id, cancellation).ConfigureAwait(false)).Where(said => said.Constraint.SubjectId == row.Id || said.Constraint.OtherId == row.Id);
        return new SubjectDossier(
            keys.Demand(key => gallery.Safe.Open(row, key)),
            [.. consents.Select(consent => _damaged.Opened(RowKind.Consent, consent.Id.Value, () => gallery.Safe.Open(consent, keys.Kept))).OfType<Vault.Consents.Consent>()],
            [.. references.Select(reference => _damaged.Opened(RowKind.Reference, reference.Id.Value, () => new KeptReference(reference, gallery.Safe.Open(reference, keys.Opening).Provenance))).OfType<KeptReference>()],
            [.. constraints.Select(said => _damaged.Opened(RowKind.Constraint, said.Constraint.Id.Value, () => new SaidOfSubject(said.Constraint.Kind, OtherOf(said.Constraint, row.Id), gallery.Safe.Open(said)))).OfType<SaidOfSubject>()],
            _damaged.Rows);
    }

    private static SubjectId? OtherOf(Vault.Constraints.Constraint said, SubjectId self) => said.OtherId is not { } other ? null : other == self ? said.SubjectId : other;
}
