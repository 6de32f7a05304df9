using System.Security.Cryptography;
using Semblance.Errors;
using Semblance.Recognition.Asking;
using Semblance.Recognition.Rooms;
using Semblance.Vault.Audit;
using Semblance.Vault.Galleries;
using Semblance.Vault.Safekeeping;

namespace Semblance.Recognition.Shots;

/// <summary>Opens pictures that events of cameras name. The look is on record before the picture is handed out.</summary>
/// <param name="vault">What is kept.</param>
/// <param name="rooms">Finds galleries.</param>
/// <param name="happening">Makes the events that go on record.</param>
/// <param name="time">The clock.</param>
public sealed class OpenShotHandler(FaceVault vault, GalleryRooms rooms, Happening happening, TimeProvider time)
{
    /// <summary>Opens a picture.</summary>
    /// <param name="gallery">The gallery of the event.</param>
    /// <param name="id">The event's <c>shot_id</c>.</param>
    /// <param name="caller">Who asks.</param>
    /// <param name="cancellation">Heeded until it is on record.</param>
    /// <returns>The picture.</returns>
    /// <exception cref="SemblanceException">
    /// <see cref="ErrorCode.GalleryUnknown"/>. <see cref="ErrorCode.InputNotFound"/>: that gallery has no such picture, or its day has come, or its subject was erased.
    /// <see cref="ErrorCode.SealBroken"/>: its file was changed. <see cref="ErrorCode.AuditUnwritable"/>: it is not shown then.
    /// </exception>
    public async Task<OpenedShot> HandleAsync(GalleryName gallery, Guid id, Caller caller, CancellationToken cancellation)
    {
        var entry = await rooms.FindAsync(gallery, cancellation).ConfigureAwait(false);
        if (vault.Shots.Find(id) is not { } shot || shot.Gallery != entry.Gallery.Id || shot.ExpiresOn <= DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime) || SubjectRows.PseudonymOf(vault, entry, shot.Subject) is not { } pseudonym)
            throw Missing(gallery, id);
        var jpeg = Open(gallery, id);
        await vault.Journal.RecordAsync(happening.In(entry, caller, AuditAction.View, AuditOutcome.Done, pseudonym) with { InputDigest = Convert.ToHexStringLower(SHA256.HashData(jpeg)) }, cancellation).ConfigureAwait(false);
        return new OpenedShot(shot, jpeg);
    }

    private byte[] Open(GalleryName gallery, Guid id)
    {
        try
        {
            return vault.Shots.Open(id) ?? throw Missing(gallery, id);
        }
        catch (SemblanceException erased) when (erased.Code == ErrorCode.KeyErased)
        {
            throw Missing(gallery, id);
        }
    }

    private static SemblanceException Missing(GalleryName gallery, Guid id) =>
        new(ErrorCode.InputNotFound, $"The gallery '{gallery}' has no shot {id}.", "Shots are kept for the days that 'watch --keep-shots' said, and go with their person. Take the shot_id of a newer event.");
}
