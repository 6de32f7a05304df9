using Semblance.Errors;
using Semblance.Recognition.Asking;
using Semblance.Recognition.Rooms;
using Semblance.Vault.Audit;
using Semblance.Vault.Files;
using Semblance.Vault.Safekeeping;

namespace Semblance.Recognition.Govern;

/// <summary>Puts together all that is known of a person: what is kept, and what was done with it.</summary>
/// <param name="vault">What is kept.</param>
/// <param name="rooms">Finds galleries.</param>
/// <param name="happening">Makes the events that go on record.</param>
/// <param name="time">The clock.</param>
public sealed class ExportSubjectHandler(FaceVault vault, GalleryRooms rooms, Happening happening, TimeProvider time)
{
    /// <summary>Exports a subject.</summary>
    /// <param name="request">Whom, and who asks.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <returns>All that is known.</returns>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.GalleryUnknown"/>, <see cref="ErrorCode.SubjectUnknown"/>. <see cref="ErrorCode.SealBroken"/>: its row was changed. <see cref="ErrorCode.AuditUnwritable"/>.</exception>
    public async Task<SubjectExport> HandleAsync(AboutSubject request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        var gallery = await rooms.FindAsync(request.Gallery, cancellation).ConfigureAwait(false);
        var dossier = await new ShowSubjectHandler(vault, rooms, happening).ReadAsync(request, AuditAction.Export, cancellation).ConfigureAwait(false);
        using var key = vault.Keys.OpenSubject(gallery.Gallery.Id.Value, request.Subject.Value);
        var pseudonym = key.Pseudonym();
        var events = await Task.Run(() => AuditReader.Read(new DiskFiles(), vault.Place.AuditFolder).Where(record => string.Equals(record.Event.Subject, pseudonym, StringComparison.Ordinal)).ToArray(), cancellation).ConfigureAwait(false);
        return new SubjectExport(time.GetUtcNow(), gallery.Gallery, dossier, pseudonym, events) { Shots = vault.Shots.Of(gallery.Gallery.Id, request.Subject) };
    }
}
