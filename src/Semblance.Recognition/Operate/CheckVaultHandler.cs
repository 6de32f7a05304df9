using Semblance.Errors;
using Semblance.Recognition.Asking;
using Semblance.Recognition.Rooms;
using Semblance.Vault.Audit;
using Semblance.Vault.Audit.Checking;
using Semblance.Vault.Consents;
using Semblance.Vault.Files;
using Semblance.Vault.Ports;
using Semblance.Vault.References;
using Semblance.Vault.Rows;
using Semblance.Vault.Safekeeping;
using Semblance.Vault.Subjects;

namespace Semblance.Recognition.Operate;

/// <summary>
/// Checks all that can be checked: the database of itself, every gallery's manifest against its rows, every row's seal, and the audit chain. What is damaged is set aside, so that no answer
/// rests on it; it is marked and stays as evidence.
/// </summary>
/// <param name="vault">What is kept.</param>
/// <param name="rooms">Lets galleries go whose rows were set aside.</param>
/// <param name="happening">Makes the events that go on record.</param>
/// <param name="time">The clock.</param>
public sealed class CheckVaultHandler(FaceVault vault, GalleryRooms rooms, Happening happening, TimeProvider time)
{
    /// <summary>Checks the vault: minutes for a million rows, while others work on.</summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="cancellation">Ends the check.</param>
    /// <returns>What was found.</returns>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.VaultStopped"/>, <see cref="ErrorCode.AuditUnwritable"/>.</exception>
    public Task<VaultReport> HandleAsync(Caller caller, CancellationToken cancellation) => HandleAsync(caller, default, cancellation);

    /// <summary>The same, and gives up what can't be read any more, as far as that is asked.</summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="wish">What somebody has looked at and gives up.</param>
    /// <param name="cancellation">Ends the check.</param>
    /// <returns>What was found.</returns>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.VaultStopped"/>, <see cref="ErrorCode.AuditUnwritable"/>.</exception>
    public async Task<VaultReport> HandleAsync(Caller caller, CheckWish wish, CancellationToken cancellation)
    {
        var database = await vault.Store.CheckAsync(cancellation).ConfigureAwait(false);
        var galleries = new List<CheckedGallery>();
        IReadOnlyList<DamagedRow> before;
        var view = await vault.Store.ViewAsync(cancellation).ConfigureAwait(false);
        await using (view.ConfigureAwait(false))
        {
            before = await view.Quarantine.ListAsync(cancellation).ConfigureAwait(false);
            foreach (var row in (await view.Galleries.ListAsync(cancellation).ConfigureAwait(false)).Found)
                galleries.Add(await new RowCheck(vault, view).CheckAsync(row, cancellation).ConfigureAwait(false));
        }

        var found = await SetAsideAsync(galleries, wish.DropsRules, caller, cancellation).ConfigureAwait(false);
        var waiting = new WaitingCheck(vault, happening);
        var unreadable = await waiting.FindAsync(cancellation).ConfigureAwait(false);
        if (wish.DropsEvents)
            await waiting.DropAsync(unreadable, caller, cancellation).ConfigureAwait(false);
        var chain = await Task.Run(() => AuditVerifier.Verify(new DiskFiles(), vault.Place.AuditFolder, vault.Signer.Public), cancellation).ConfigureAwait(false);
        await vault.Journal.RecordAsync(happening.OfVault(caller, AuditAction.View, AuditOutcome.Done, "check"), cancellation).ConfigureAwait(false);
        return new VaultReport(database, galleries, found, before, unreadable, chain);
    }

    /// <summary>
    /// A gallery's own row is told and left: set aside, it would take everybody in it along. A constraint is left, too, until somebody says otherwise: set aside, the matches that it was to prevent would be given again.
    /// </summary>
    private async Task<IReadOnlyList<DamagedRow>> SetAsideAsync(IReadOnlyList<CheckedGallery> galleries, bool dropsRules, Caller caller, CancellationToken cancellation)
    {
        var concerned = galleries.Select(gallery => (Gallery: gallery, Rows: gallery.Damaged.Where(row => row.Kind != RowKind.Gallery && (dropsRules || row.Kind != RowKind.Constraint) && row.Id != Guid.Empty).ToArray())).Where(one => one.Rows.Length > 0).ToArray();
        if (concerned.Length == 0)
            return [];
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        var aside = new List<DamagedRow>();
        using var turn = await rooms.TurnAsync(cancellation).ConfigureAwait(false);
        var work = await vault.Store.BeginAsync(cancellation).ConfigureAwait(false);
        await using (work.ConfigureAwait(false))
        {
            foreach (var (gallery, all) in concerned)
            {
                var rows = new List<DamagedRow>();
                foreach (var row in all)
                {
                    // Of somebody who was erased while the check ran no mark must stay.
                    if (await IsThereAsync(work, row, cancellation).ConfigureAwait(false))
                        rows.Add(row);
                }

                foreach (var row in rows)
                    await work.Quarantine.SetAsideAsync(row, today, cancellation).ConfigureAwait(false);
                aside.AddRange(rows);
                await vault.Journal.EnlistAsync(work, happening.OfVault(caller, AuditAction.Quarantine, AuditOutcome.Done, FormattableString.Invariant($"{rows.Count} damaged rows")) with { Gallery = gallery.Gallery.Value }, cancellation).ConfigureAwait(false);
            }

            await work.CommitAsync(cancellation).ConfigureAwait(false);
        }

        foreach (var (gallery, _) in concerned)
            rooms.Close(gallery.Gallery);
        await vault.Journal.MoveAsync(CancellationToken.None).ConfigureAwait(false);
        return aside;
    }

    private static async Task<bool> IsThereAsync(IUnitOfWork work, DamagedRow row, CancellationToken cancellation)
    {
        try
        {
            return row.Kind switch
            {
                RowKind.Subject => await work.Subjects.FindAsync(SubjectId.From(row.Id), cancellation).ConfigureAwait(false) is not null,
                RowKind.Reference => await work.References.FindAsync(ReferenceId.From(row.Id), cancellation).ConfigureAwait(false) is not null,
                RowKind.Consent => await work.Consents.FindAsync(ConsentId.From(row.Id), cancellation).ConfigureAwait(false) is not null,
                _ => true,
            };
        }
        catch (SemblanceException damage) when (damage.Code == ErrorCode.VaultDamaged)
        {
            return true;
        }
    }
}
