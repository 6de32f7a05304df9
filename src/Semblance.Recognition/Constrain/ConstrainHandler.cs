using Semblance.Errors;
using Semblance.Recognition.Asking;
using Semblance.Recognition.Rooms;
using Semblance.Vault.Audit;
using Semblance.Vault.Constraints;
using Semblance.Vault.Ports;
using Semblance.Vault.Rows;
using Semblance.Vault.Safekeeping;
using Semblance.Vault.Subjects;

namespace Semblance.Recognition.Constrain;

/// <summary>Keeps what humans say about subjects: two are different people, or a picture does not show somebody.</summary>
/// <param name="vault">Where it is kept.</param>
/// <param name="rooms">Finds galleries.</param>
/// <param name="happening">Makes the events that go on record.</param>
/// <param name="identifiers">Names what is kept.</param>
/// <param name="time">The clock.</param>
public sealed class ConstrainHandler(FaceVault vault, GalleryRooms rooms, Happening happening, IIdentifiers identifiers, TimeProvider time)
{
    /// <summary>Keeps a constraint; searches heed it from now on.</summary>
    /// <param name="request">What is said, by whom and why.</param>
    /// <param name="cancellation">Heeded until it is kept.</param>
    /// <returns>Its identifier.</returns>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.GalleryUnknown"/>, <see cref="ErrorCode.SubjectUnknown"/>. <see cref="ErrorCode.VaultRuleBroken"/>: twice the same subject, or it was said already.</exception>
    public async Task<ConstraintId> HandleAsync(ConstraintRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        var (about, gallery) = (request.About, await rooms.FindAsync(request.About.Gallery, cancellation).ConfigureAwait(false));
        var said = ConstraintOf(gallery, request);
        var work = await vault.Store.BeginAsync(cancellation).ConfigureAwait(false);
        await using (work.ConfigureAwait(false))
        {
            await work.Constraints.AddAsync(gallery.Safe.Seal(said, new Remark(about.Caller.Account, time.GetUtcNow(), request.Reason), RowVersion.First), cancellation).ConfigureAwait(false);
            await EnlistAsync(work, gallery, about.Caller, about.Subject, cancellation).ConfigureAwait(false);
            if (request.DifferentFrom is { } other)
                await EnlistAsync(work, gallery, about.Caller, other, cancellation).ConfigureAwait(false);
            await work.CommitAsync(cancellation).ConfigureAwait(false);
        }

        await rooms.HeedAsync(gallery, CancellationToken.None).ConfigureAwait(false);
        rooms.Put(gallery.Gallery.Id, [], work.Steps);
        await vault.SettleAsync(gallery.Gallery.Id, CancellationToken.None).ConfigureAwait(false);
        return said.Id;
    }

    private Constraint ConstraintOf(GalleryEntry gallery, ConstraintRequest request)
    {
        var id = ConstraintId.From(identifiers.Create());
        return request switch
        {
            { DifferentFrom: { } other, NotShownBy: null } => Constraint.Different(id, gallery.Gallery.Id, request.About.Subject, other),
            { DifferentFrom: null, NotShownBy: { } sample } => Constraint.NotThis(id, gallery.Gallery.Id, request.About.Subject, gallery.Safe.IndexOf(sample)),
            _ => throw new SemblanceException(ErrorCode.VaultRuleBroken, "A constraint names another subject or a picture, and one of the two.", "Say one thing at a time."),
        };
    }

    /// <summary>Whoever is not there is refused by name here, not by a rule of the database.</summary>
    private async Task EnlistAsync(IUnitOfWork work, GalleryEntry gallery, Caller caller, SubjectId subject, CancellationToken cancellation)
    {
        await SubjectRows.DemandAsync(work, gallery, subject, cancellation).ConfigureAwait(false);
        using var key = vault.Keys.OpenSubject(gallery.Gallery.Id.Value, subject.Value);
        await vault.Journal.EnlistAsync(work, happening.In(gallery, caller, AuditAction.Change, AuditOutcome.Done, key.Pseudonym()), cancellation).ConfigureAwait(false);
    }
}
