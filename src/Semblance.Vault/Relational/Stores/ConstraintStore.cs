using Semblance.Vault.Constraints;
using Semblance.Vault.Galleries;
using Semblance.Vault.Ports;
using Semblance.Vault.Relational.Sessions;
using Semblance.Vault.Rows;
using Semblance.Vault.Subjects;

namespace Semblance.Vault.Relational.Stores;

/// <summary>Constraints in tables.</summary>
internal sealed class ConstraintStore(Session session, ManifestLedger ledger) : IConstraintStore
{
    private static readonly StatementFile Statements = StatementFile.Read("constraint");

    private readonly RowChange _rows = new(session, ledger, Statements);

    public Task AddAsync(SealedConstraint constraint, CancellationToken cancellation)
    {
        var said = constraint.Constraint;
        return _rows.AddAsync(
            said.GalleryId,
            constraint.Seal,
            [
                new("id", said.Id.Value),
                new("gallery_id", said.GalleryId.Value),
                new("kind", Codes.Constraint.Of(said.Kind)),
                new("subject_id", said.SubjectId.Value),
                new("other_id", said.OtherId?.Value),
                new("sample_index", said.Sample?.ToBytes()),
                new("sealed_details", constraint.SealedDetails.Bytes),
                .. RowChange.Seal(constraint.Seal),
            ],
            cancellation);
    }

    public Task<bool> RemoveAsync(ConstraintId id, CancellationToken cancellation) => _rows.RemoveAsync(id.Value, cancellation);

    public Task<RowList<SealedConstraint>> ListAsync(GalleryId gallery, CancellationToken cancellation) =>
        session.ListAsync(RowKind.Constraint, Statements["list"], Read, cancellation, new Arg("gallery_id", gallery.Value));

    private static SealedConstraint Read(RowReader row) => RowReader.Demand(() => new SealedConstraint(ReadConstraint(row), row.Sealed(6), row.Seal(7)));

    private static Constraint ReadConstraint(RowReader row)
    {
        var id = ConstraintId.From(row.Id(0));
        var gallery = GalleryId.From(row.Id(1));
        var subject = SubjectId.From(row.Id(3));
        return row.Code(2, Codes.Constraint) == ConstraintKind.DifferentSubjects
            ? Constraint.Different(id, gallery, subject, SubjectId.From(row.Id(4)))
            : Constraint.NotThis(id, gallery, subject, row.Blind(5));
    }
}
