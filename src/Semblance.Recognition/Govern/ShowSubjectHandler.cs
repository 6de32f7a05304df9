using Semblance.Errors;
using Semblance.Recognition.Asking;
using Semblance.Recognition.Rooms;
using Semblance.Vault.Audit;
using Semblance.Vault.Safekeeping;

namespace Semblance.Recognition.Govern;

/// <summary>Shows what is kept of a subject. The look is on record before it is answered.</summary>
/// <param name="vault">What is kept.</param>
/// <param name="rooms">Finds galleries.</param>
/// <param name="happening">Makes the events that go on record.</param>
public sealed class ShowSubjectHandler(FaceVault vault, GalleryRooms rooms, Happening happening)
{
    /// <summary>Reads a subject.</summary>
    /// <param name="request">Whom, and who asks.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <returns>All that is kept, but for the templates.</returns>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.GalleryUnknown"/>, <see cref="ErrorCode.SubjectUnknown"/>. <see cref="ErrorCode.SealBroken"/>: its row was changed. <see cref="ErrorCode.AuditUnwritable"/>.</exception>
    public Task<SubjectDossier> HandleAsync(AboutSubject request, CancellationToken cancellation) => ReadAsync(request, AuditAction.View, cancellation);

    internal async Task<SubjectDossier> ReadAsync(AboutSubject request, AuditAction action, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        var gallery = await rooms.FindAsync(request.Gallery, cancellation).ConfigureAwait(false);
        var view = await vault.Store.ViewAsync(cancellation).ConfigureAwait(false);
        await using (view.ConfigureAwait(false))
        {
            var row = await SubjectRows.DemandAsync(view, gallery, request.Subject, cancellation).ConfigureAwait(false);
            using var keys = SubjectKeys.Open(vault, gallery, request.Subject, request.Holder);
            await vault.Journal.RecordAsync(happening.In(gallery, request.Caller, action, AuditOutcome.Done, keys.Kept.Pseudonym()), cancellation).ConfigureAwait(false);
            return await new SubjectReader(view, gallery, keys).ReadAsync(row, cancellation).ConfigureAwait(false);
        }
    }
}
