using Semblance.Errors;
using Semblance.Recognition.Asking;
using Semblance.Recognition.Identify;
using Semblance.Recognition.Rooms;
using Semblance.Recognition.Shots;
using Semblance.Vault.Audit;
using Semblance.Vault.Rows;
using Semblance.Vault.Safekeeping;

namespace Semblance.Recognition.Watch;

/// <summary>Begins to watch a camera. That it is watched, for what and by whose leave, is on record before the first face is looked at.</summary>
/// <param name="vault">What is kept.</param>
/// <param name="rooms">Finds galleries.</param>
/// <param name="happening">Makes the events that go on record.</param>
/// <param name="identify">Searches galleries.</param>
/// <param name="identifiers">Names visits and events.</param>
public sealed class WatchHandler(FaceVault vault, GalleryRooms rooms, Happening happening, IdentifyHandler identify, IIdentifiers identifiers)
{
    /// <summary>Puts a guard at a camera.</summary>
    /// <param name="camera">The camera and its rules.</param>
    /// <param name="caller">Who asks.</param>
    /// <param name="now">When it begins; UTC.</param>
    /// <param name="cancellation">Ends the opening.</param>
    /// <returns>The guard; one caller at a time.</returns>
    /// <exception cref="SemblanceException">
    /// <see cref="ErrorCode.GalleryUnknown"/>. <see cref="ErrorCode.VaultRuleBroken"/>: one that may not be searched, or a restricted one without an authorisation that holds, or of which shots are to be kept.
    /// <see cref="ErrorCode.OptionOutOfRange"/>: a number of looks that is none, or shots are to be kept for no gallery or for days out of range. <see cref="ErrorCode.AuditUnwritable"/>: nothing is watched then.
    /// </exception>
    public async Task<CameraGuard> HandleAsync(CameraRules camera, Caller caller, DateTimeOffset now, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(camera);
        ArgumentNullException.ThrowIfNull(caller);
        if (camera.MaxLooks is < 1 or > 10 || camera.FalsePositiveIdentificationRate is { } asked && !(asked is > 0 and < 1))
            throw new SemblanceException(ErrorCode.OptionOutOfRange, "A visit has 1 to 10 looks, and a rate lies between 0 and 1.", "Choose values inside their ranges, such as 3 looks and a rate of 1e-2.");
        if (camera.ShotDays is { } days && (days is < 1 or > 365 || camera.Gallery is null))
            throw new SemblanceException(ErrorCode.OptionOutOfRange, "Shots are kept for 1 to 365 days, and only of people of a gallery, for its purpose and on its legal basis.", "Name a gallery (--gallery) and a number of days, or keep no shots.");
        var watcher = caller with { Source = "camera " + camera.Name };
        if (camera.Gallery is not { } name)
            return await BeginAsync(camera, null, 0, watcher, cancellation).ConfigureAwait(false);
        var room = await rooms.OpenAsync(name, cancellation).ConfigureAwait(false);
        if (Obstacle(room, camera, now) is { } obstacle)
        {
            await vault.Journal.RecordAsync(happening.In(room.Entry, watcher, AuditAction.Watch, AuditOutcome.Refused), cancellation).ConfigureAwait(false);
            throw obstacle;
        }

        return await BeginAsync(camera, room.Entry, camera.FalsePositiveIdentificationRate ?? room.Gallery.Thresholds.FalsePositiveIdentificationRate, watcher, cancellation).ConfigureAwait(false);
    }

    private async Task<CameraGuard> BeginAsync(CameraRules camera, GalleryEntry? gallery, double rate, Caller caller, CancellationToken cancellation)
    {
        var journal = new WatchJournal(vault, happening, gallery, caller, camera, identifiers);
        var leave = camera.Authorisation is { } given ? FormattableString.Invariant($"{given.By}, for {given.Place}, until {given.Until:u}") : string.Empty;
        await journal.RecordAsync(AuditOutcome.Done, leave, cancellation).ConfigureAwait(false);
        var shots = camera.ShotDays is { } days && gallery is not null ? new ShotKeeper(vault, gallery.Gallery.Id, days, identifiers) : null;
        return new CameraGuard(camera, rate, identify, journal, caller, identifiers, shots);
    }

    private static SemblanceException? Obstacle(GalleryRoom room, CameraRules camera, DateTimeOffset now)
    {
        if (!room.Gallery.IsSearchable)
            return new SemblanceException(ErrorCode.VaultRuleBroken, $"The gallery '{room.Gallery.Name}' may not be searched: it is for checking claims of identity.", "Watch with a gallery for identification.");
        if (!room.Gallery.IsRestricted)
            return null;
        if (camera.ShotDays is not null)
            return new SemblanceException(ErrorCode.VaultRuleBroken, $"The gallery '{room.Gallery.Name}' is restricted: no shots of people are kept whom a second account has not confirmed.", "Watch without --keep-shots.");
        if (camera.Authorisation is not { } given || string.IsNullOrWhiteSpace(given.By) || string.IsNullOrWhiteSpace(given.Place))
            return new SemblanceException(ErrorCode.VaultRuleBroken, $"The gallery '{room.Gallery.Name}' is restricted: people of it are looked for before a camera only by leave of somebody, for a place and a time.", "Say who allows it, where, and until when (--authorised-by, --place, --until).");
        return given.Until > now ? null : new SemblanceException(ErrorCode.VaultRuleBroken, $"The leave to look for people of '{room.Gallery.Name}' has run out.", "Ask for it anew, and give its new end (--until).");
    }
}
