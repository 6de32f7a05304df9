using Semblance.Errors;
using Semblance.Recognition.Asking;
using Semblance.Recognition.Erase;
using Semblance.Recognition.Retain;
using Semblance.Recognition.Rooms;
using Semblance.Vault.Audit;
using Semblance.Vault.Restoring;
using Semblance.Vault.Rows;
using Semblance.Vault.Safekeeping;

namespace Semblance.Recognition.Operate;

/// <summary>
/// Restores by the book: the backup is put beside the keys of now, opened for nobody, made to forget whoever was erased and whatever was withdrawn or expired since, and only then is it a
/// vault again. Cut off anywhere, the same request without a file goes on.
/// </summary>
/// <param name="adapters">What the vault is kept in.</param>
/// <param name="identifiers">Names what is put on record.</param>
/// <param name="time">The clock.</param>
public sealed class RestoreHandler(VaultAdapters adapters, IIdentifiers identifiers, TimeProvider time)
{
    private readonly Happening _happening = new(identifiers, time);

    /// <summary>Restores a backup.</summary>
    /// <param name="request">What, and where.</param>
    /// <param name="cancellation">Heeded at each step; the restore is ended by the same request without a file then.</param>
    /// <returns>What is there again, and what is not.</returns>
    /// <exception cref="SemblanceException">
    /// <see cref="ErrorCode.KeyUnavailable"/>: no keys are here. <see cref="ErrorCode.OutputNotWritten"/>: there are rows already. <see cref="ErrorCode.InputNotFound"/>, <see cref="ErrorCode.VaultDamaged"/>: no such backup, or no whole one.
    /// <see cref="ErrorCode.VaultRuleBroken"/>: without a file, and no restore was begun.
    /// </exception>
    public async Task<RestoreOutcome> HandleAsync(RestoreRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        BackupPlacement.DemandKeys(request.Place);
        var digest = request.Backup is { } file ? await PutAsync(request.Place, file, cancellation).ConfigureAwait(false) : string.Empty;
        var vault = await FaceVault.OpenAsync(request.Place with { ForReplay = true }, adapters, time, cancellation).ConfigureAwait(false);
        await using (vault.ConfigureAwait(false))
        {
            if (!vault.Store.Standing.IsReplayPending)
                throw new SemblanceException(ErrorCode.VaultRuleBroken, "No restore waits for its end here.", "Name the backup's file.");
            var forgetting = await ForgetAsync(vault, request.Caller, digest, cancellation).ConfigureAwait(false);
            await vault.Journal.MoveAsync(CancellationToken.None).ConfigureAwait(false);
            var snapshots = new RoomSnapshots(vault, new SnapshotRules());
            await using var ended = snapshots.ConfigureAwait(false);
            var swept = await new SweepHandler(vault, new GalleryRooms(vault, new IndexLoader(vault), snapshots), _happening, identifiers, time).HandleAsync(request.Caller, CancellationToken.None).ConfigureAwait(false);
            // Last of all: until it is done the vault opens for nobody, and a restore that is cut off before is begun again.
            var replayed = await TombstoneReplay.RunAsync(vault.Store, [], (gallery, subject) => vault.SafeOf(gallery).IndexOf(subject), cancellation).ConfigureAwait(false);
            var (galleries, subjects) = await CountAsync(vault, cancellation).ConfigureAwait(false);
            return new RestoreOutcome(galleries, subjects, forgetting.Galleries, forgetting.Rows.Subjects + replayed.Subjects, forgetting.References, swept.References);
        }
    }

    private async Task<string> PutAsync(VaultPlace place, string backup, CancellationToken cancellation)
    {
        await Task.Run(() => BackupPlacement.Put(place, backup, adapters), cancellation).ConfigureAwait(false);
        return await BackUpHandler.DigestAsync(backup, cancellation).ConfigureAwait(false);
    }

    private async Task<Forgetting> ForgetAsync(FaceVault vault, Caller caller, string digest, CancellationToken cancellation)
    {
        var forgetting = new Forgetting(vault, new SubjectErasure(vault, identifiers, time), time);
        var work = await vault.Store.BeginAsync(cancellation).ConfigureAwait(false);
        await using (work.ConfigureAwait(false))
        {
            await forgetting.RunAsync(work, cancellation).ConfigureAwait(false);
            await vault.Journal.EnlistAsync(work, _happening.OfVault(caller, AuditAction.Restore, AuditOutcome.Done, "restore") with { InputDigest = digest }, cancellation).ConfigureAwait(false);
            await work.CommitAsync(cancellation).ConfigureAwait(false);
        }

        return forgetting;
    }

    private static async Task<(int Galleries, long Subjects)> CountAsync(FaceVault vault, CancellationToken cancellation)
    {
        var subjects = 0L;
        var view = await vault.Store.ViewAsync(cancellation).ConfigureAwait(false);
        await using (view.ConfigureAwait(false))
        {
            var galleries = (await view.Galleries.ListAsync(cancellation).ConfigureAwait(false)).Found;
            foreach (var row in galleries)
                subjects += await view.Subjects.CountAsync(row.Gallery.Id, cancellation).ConfigureAwait(false);
            return (galleries.Count, subjects);
        }
    }
}
