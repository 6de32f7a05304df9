using Semblance.Errors;
using Semblance.Recognition.Asking;
using Semblance.Recognition.Erase;
using Semblance.Recognition.Indexing;
using Semblance.Recognition.Rooms;
using Semblance.Vault.Audit;
using Semblance.Vault.Ports;
using Semblance.Vault.References;
using Semblance.Vault.Rows;
using Semblance.Vault.Safekeeping;
using Semblance.Vault.Subjects;

namespace Semblance.Recognition.Attribute;

/// <summary>The part of an attribution that is one unit of work: rows are sealed anew for their new subject, and who is left without any goes. What it means for searches is gathered, and told after the commit.</summary>
internal sealed class Attribution(FaceVault vault, GalleryRooms rooms, Happening happening, IIdentifiers identifiers, OwedErasures erasures)
{
    private readonly List<ReferenceId> _moved = [];
    private readonly List<IndexedReference> _found = [];
    private bool _isHeedDue;

    /// <summary>What was moved.</summary>
    public IReadOnlyList<ReferenceId> Moved => _moved;

    /// <summary>Attributes references of one subject to another, within a unit of work in which the other is there.</summary>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.VaultRuleBroken"/>: the subject is restricted. <see cref="ErrorCode.SealBroken"/>: a row was changed.</exception>
    public async Task MoveAsync(IUnitOfWork work, GalleryEntry gallery, SubjectId from, IEnumerable<SealedReference> rows, Recipient to, Caller caller, CancellationToken cancellation)
    {
        var source = await SubjectRows.DemandAsync(work, gallery, from, cancellation).ConfigureAwait(false);
        gallery.Safe.Check(source);
        if (source.State == SubjectState.Restricted)
            throw new SemblanceException(ErrorCode.VaultRuleBroken, "The subject is restricted (GDPR Art. 18): what is kept of it is used for nothing.", "Wait until the restriction has ended.");
        using var key = vault.Keys.OpenSubject(gallery.Gallery.Id.Value, from.Value);
        foreach (var row in rows)
        {
            var moved = gallery.Safe.Attribute(row, key, to.Subject.Id, to.Keys.Opening, to.Consent);
            await work.References.AttributeAsync(moved, from, cancellation).ConfigureAwait(false);
            _moved.Add(row.Id);
            if (moved.State == ReferenceState.Active && to.Subject.State == SubjectState.Active)
                _found.Add(new IndexedReference(moved.Id, to.Subject.Id, gallery.Safe.Open(moved, to.Keys.Opening).Template, FoundDays.Of(to.Subject.Details, moved.ExpiresAt)));
        }

        await vault.Journal.EnlistAsync(work, happening.In(gallery, caller, AuditAction.Change, AuditOutcome.Done, key.Pseudonym()), cancellation).ConfigureAwait(false);
    }

    /// <summary>Erases a subject whose references have moved; what humans said of it is said of the other.</summary>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.VaultRuleBroken"/>: a human said that the two are different people.</exception>
    public async Task EraseAsync(IUnitOfWork work, GalleryEntry gallery, SubjectId from, SubjectId to, Caller caller, ErasureTerms terms, CancellationToken cancellation)
    {
        _isHeedDue |= await InheritedConstraints.PassOnAsync(work, gallery, from, to, identifiers, cancellation).ConfigureAwait(false);
        await erasures.EraseAsync(work, gallery, from, caller, terms, cancellation).ConfigureAwait(false);
    }

    /// <summary>Tells the rooms of the commit; rules first, so that nobody is found without them.</summary>
    public async Task TellAsync(GalleryEntry gallery, IReadOnlyList<ManifestStep> steps)
    {
        if (_isHeedDue)
            await rooms.HeedAsync(gallery, CancellationToken.None).ConfigureAwait(false);
        rooms.Tell(gallery.Gallery.Id, new RoomChange { Subjects = erasures.Subjects, References = _moved, Found = _found }, steps);
    }
}
