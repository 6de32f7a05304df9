using Semblance.Errors;
using Semblance.Recognition.Rooms;
using Semblance.Vault.Galleries;
using Semblance.Vault.References;
using Semblance.Vault.Safekeeping;
using Semblance.Vault.Subjects;

namespace Semblance.Recognition.Govern;

/// <summary>Counts what a gallery holds, without a key: it tells of nobody.</summary>
/// <param name="vault">What is kept.</param>
/// <param name="rooms">Finds galleries.</param>
/// <param name="time">The clock.</param>
public sealed class ShowGalleryHandler(FaceVault vault, GalleryRooms rooms, TimeProvider time)
{
    /// <summary>Counts a gallery.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="cancellation">Ends the counting.</param>
    /// <returns>Its rules and what it holds.</returns>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.GalleryUnknown"/>.</exception>
    public async Task<GallerySurvey> HandleAsync(GalleryName name, CancellationToken cancellation)
    {
        var entry = await rooms.FindAsync(name, cancellation).ConfigureAwait(false);
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        var damaged = 0;
        var survey = new GallerySurvey(entry.Gallery, 0, 0, 0, 0, 0, null, 0);
        var view = await vault.Store.ViewAsync(cancellation).ConfigureAwait(false);
        await using (view.ConfigureAwait(false))
        {
            survey = survey with { Subjects = await view.Subjects.CountAsync(entry.Gallery.Id, cancellation).ConfigureAwait(false) };
            await foreach (var row in view.References.StreamAsync(entry.Gallery.Id, _ => damaged++, cancellation).ConfigureAwait(false))
                survey = Counted(survey, row, today);
        }

        return survey with { Damaged = damaged, Audit = rooms.AuditOf(entry.Gallery.Id) };
    }

    /// <summary>Counts subjects and references alone, without reading them.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="cancellation">Ends the counting.</param>
    /// <returns>How many of each there are, set aside or not.</returns>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.GalleryUnknown"/>.</exception>
    public async Task<(long Subjects, long References)> CountAsync(GalleryName name, CancellationToken cancellation)
    {
        var entry = await rooms.FindAsync(name, cancellation).ConfigureAwait(false);
        var view = await vault.Store.ViewAsync(cancellation).ConfigureAwait(false);
        await using (view.ConfigureAwait(false))
            return (await view.Subjects.CountAsync(entry.Gallery.Id, cancellation).ConfigureAwait(false), await view.References.CountAsync(entry.Gallery.Id, cancellation).ConfigureAwait(false));
    }

    private static GallerySurvey Counted(GallerySurvey before, StreamedReference row, DateOnly today) => before with
    {
        References = before.References + 1,
        Held = before.Held + (row.SubjectState == SubjectState.Held ? 1 : 0),
        Overdue = before.Overdue + (row.ExpiresAt <= today ? 1 : 0),
        DueSoon = before.DueSoon + (row.ExpiresAt > today && row.ExpiresAt <= today.AddDays(GallerySurvey.SoonDays) ? 1 : 0),
        FirstExpiry = before.FirstExpiry is { } first && first < row.ExpiresAt ? first : row.ExpiresAt,
    };
}
