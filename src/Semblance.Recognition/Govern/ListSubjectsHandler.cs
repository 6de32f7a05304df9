using Semblance.Errors;
using Semblance.Recognition.Asking;
using Semblance.Recognition.Rooms;
using Semblance.Vault.Audit;
using Semblance.Vault.Galleries;
using Semblance.Vault.Ports;
using Semblance.Vault.Rows;
using Semblance.Vault.Safekeeping;
using Semblance.Vault.Subjects;

namespace Semblance.Recognition.Govern;

/// <summary>Shows who is in a gallery. Looking is on record too.</summary>
/// <param name="vault">What is kept.</param>
/// <param name="rooms">Finds galleries.</param>
/// <param name="happening">Makes the events that go on record.</param>
public sealed class ListSubjectsHandler(FaceVault vault, GalleryRooms rooms, Happening happening)
{
    private const int Page = 1_000;

    /// <summary>Reads everybody.</summary>
    /// <param name="name">The gallery's name.</param>
    /// <param name="caller">Who asks.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <returns>Everybody in the gallery.</returns>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.GalleryUnknown"/>. <see cref="ErrorCode.VaultRuleBroken"/>: one whose keys are in the subjects' hands. <see cref="ErrorCode.AuditUnwritable"/>.</exception>
    public async Task<SubjectRoll> HandleAsync(GalleryName name, Caller caller, CancellationToken cancellation)
    {
        var gallery = await LookAsync(name, caller, cancellation).ConfigureAwait(false);
        var (damaged, found) = (new DamageList(), new List<SubjectSummary>());
        var view = await vault.Store.ViewAsync(cancellation).ConfigureAwait(false);
        await using (view.ConfigureAwait(false))
        {
            await foreach (var row in RowsAsync(view, gallery.Gallery.Id, damaged, cancellation).ConfigureAwait(false))
                await AddAsync(view, gallery, row, found, damaged, cancellation).ConfigureAwait(false);
        }

        return new SubjectRoll([.. found.OrderBy(one => one.Subject.Details.ExternalId?.Text ?? one.Subject.Details.DisplayName, StringComparer.Ordinal)], damaged.Rows);
    }

    /// <summary>Reads some subjects, at the cost of those alone.</summary>
    /// <param name="name">The gallery's name.</param>
    /// <param name="after">The last subject of the page before (<see cref="SubjectRoll.Next"/>), who may be gone by now; <see langword="null"/> for the first page.</param>
    /// <param name="most">At most so many, 1 to 1,000.</param>
    /// <param name="caller">Who asks.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <returns>The page, ordered by identifier.</returns>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.OptionOutOfRange"/>: a page of another size. Others: as for <see cref="HandleAsync"/>.</exception>
    public async Task<SubjectRoll> PageAsync(GalleryName name, SubjectId? after, int most, Caller caller, CancellationToken cancellation)
    {
        PageSize.Demand(most);
        var gallery = await LookAsync(name, caller, cancellation).ConfigureAwait(false);
        var (damaged, found) = (new DamageList(), new List<SubjectSummary>());
        var view = await vault.Store.ViewAsync(cancellation).ConfigureAwait(false);
        await using (view.ConfigureAwait(false))
        {
            var page = await view.Subjects.ListAsync(gallery.Gallery.Id, after, most, cancellation).ConfigureAwait(false);
            foreach (var row in damaged.Noted(page))
                await AddAsync(view, gallery, row, found, damaged, cancellation).ConfigureAwait(false);
            return new SubjectRoll(found, damaged.Rows) { Next = page.Found.Count + page.Damaged.Count < most ? null : LastOf(page) };
        }
    }

    /// <summary>A page may hold damaged rows alone.</summary>
    private static SubjectId LastOf(RowList<SealedSubject> page) =>
        page.Found.Select(static row => row.Id).Concat(page.Damaged.Where(static row => row.Id.Version == 4).Select(static row => SubjectId.From(row.Id))).MaxBy(static id => id.Value.ToString("N"), StringComparer.Ordinal);

    private async Task<GalleryEntry> LookAsync(GalleryName name, Caller caller, CancellationToken cancellation)
    {
        var gallery = await rooms.FindAsync(name, cancellation).ConfigureAwait(false);
        if (gallery.Gallery.Mode == GalleryMode.HolderKey)
            throw new SemblanceException(ErrorCode.VaultRuleBroken, $"Who is in the gallery '{name}' can't be listed: each subject holds the key.", "Ask the subject for the holder key.");
        await vault.Journal.RecordAsync(happening.In(gallery, caller, AuditAction.View, AuditOutcome.Done), cancellation).ConfigureAwait(false);
        return gallery;
    }

    private async Task AddAsync(IUnitOfWork view, GalleryEntry gallery, SealedSubject row, List<SubjectSummary> found, DamageList damaged, CancellationToken cancellation)
    {
        var references = damaged.Noted(await view.References.ListAsync(row.Id, cancellation).ConfigureAwait(false));
        if (damaged.Opened(RowKind.Subject, row.Id.Value, () => Open(gallery, row)) is { } subject)
            found.Add(new SubjectSummary(subject, references));
    }

    private static async IAsyncEnumerable<SealedSubject> RowsAsync(IUnitOfWork view, GalleryId gallery, DamageList damaged, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        SubjectId? last = null;
        while (true)
        {
            var page = await view.Subjects.ListAsync(gallery, last, Page, cancellation).ConfigureAwait(false);
            foreach (var row in damaged.Noted(page))
                yield return row;
            if (page.Found.Count + page.Damaged.Count < Page)
                yield break;
            last = page.Found[^1].Id;
        }
    }

    private Subject Open(GalleryEntry gallery, SealedSubject row)
    {
        using var key = vault.Keys.OpenSubject(row.GalleryId.Value, row.Id.Value);
        return gallery.Safe.Open(row, key);
    }
}
