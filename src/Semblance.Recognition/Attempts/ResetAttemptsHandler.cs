using Semblance.Errors;
using Semblance.Recognition.Asking;
using Semblance.Recognition.Govern;
using Semblance.Recognition.Rooms;
using Semblance.Vault.Audit;
using Semblance.Vault.Galleries;
using Semblance.Vault.Safekeeping;
using Semblance.Vault.Subjects;

namespace Semblance.Recognition.Attempts;

/// <summary>Lets claims about a subject be checked again, after an operator has looked into why so many were wrong.</summary>
/// <param name="vault">Whose record it is.</param>
/// <param name="rooms">Finds galleries.</param>
/// <param name="attempts">What is remembered of claims.</param>
/// <param name="happening">Makes the events that go on record.</param>
public sealed class ResetAttemptsHandler(FaceVault vault, GalleryRooms rooms, AttemptBook attempts, Happening happening)
{
    /// <summary>Resets the attempts. A name that nobody is enrolled by may have been switched off as well, and is reset alike.</summary>
    /// <param name="name">The gallery's name.</param>
    /// <param name="subject">The external id, or the identifier of 36 characters.</param>
    /// <param name="caller">Who has looked into it.</param>
    /// <param name="cancellation">Heeded until it is on record.</param>
    /// <returns>When claims are checked again.</returns>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.GalleryUnknown"/>. <see cref="ErrorCode.VaultRuleBroken"/>: no external id. <see cref="ErrorCode.AuditUnwritable"/>.</exception>
    public async Task HandleAsync(GalleryName name, string subject, Caller caller, CancellationToken cancellation)
    {
        var gallery = await rooms.FindAsync(name, cancellation).ConfigureAwait(false);
        var row = await FindAsync(name, subject, cancellation).ConfigureAwait(false);
        var pseudonym = row is null ? null : SubjectRows.PseudonymOf(vault, gallery, row.Id);
        await vault.Journal.RecordAsync(happening.In(gallery, caller, AuditAction.Change, AuditOutcome.Done, pseudonym ?? string.Empty), cancellation).ConfigureAwait(false);
        var index = row is null ? gallery.Safe.IndexOf(new ExternalId(subject)) : row.ExternalIndex;
        if (index is { } claimed)
            attempts.Reset(gallery.Gallery.Id, claimed);
    }

    private async Task<SealedSubject?> FindAsync(GalleryName name, string subject, CancellationToken cancellation)
    {
        try
        {
            return await new FindSubjectHandler(vault, rooms).HandleAsync(name, subject, cancellation).ConfigureAwait(false);
        }
        catch (SemblanceException refusal) when (refusal.Code == ErrorCode.SubjectUnknown)
        {
            return null;
        }
    }
}
