using Semblance.Errors;

namespace Semblance.Vault.Safekeeping;

/// <summary>Puts a backup beside the keys of now: the first step of a restore.</summary>
public static class BackupPlacement
{
    /// <summary>Copies a backup to where the rows are kept. The vault opens for the replay alone then, until whoever was erased since is forgotten.</summary>
    /// <param name="place">The vault: its keys, and no rows.</param>
    /// <param name="backup">The backup.</param>
    /// <param name="adapters">What the vault is kept in.</param>
    /// <exception cref="SemblanceException">
    /// <see cref="ErrorCode.KeyUnavailable"/>: there are no keys here. <see cref="ErrorCode.OutputNotWritten"/>: there are rows already. <see cref="ErrorCode.VaultRuleBroken"/>: the rows are in a PostgreSQL.
    /// <see cref="ErrorCode.InputNotFound"/>, <see cref="ErrorCode.VaultDamaged"/>: no such backup, or no whole one.
    /// </exception>
    public static void Put(VaultPlace place, string backup, VaultAdapters adapters)
    {
        ArgumentNullException.ThrowIfNull(adapters);
        DemandKeys(place);
        if (place.Database is not null)
            throw new SemblanceException(ErrorCode.VaultRuleBroken, "The rows are in a PostgreSQL, whose operator restores them.", "Restore the database, set vault_state.replay_pending to 1, then run 'restore' without a file.");
        DemandRoom(place.DataFolder);
        adapters.PlaceBackup(backup, place.DataFolder);
    }

    /// <summary>Lets a vault pass that has its keys: without them a restore would make new ones, which open nothing.</summary>
    /// <param name="place">The vault.</param>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.KeyUnavailable"/>.</exception>
    public static void DemandKeys(VaultPlace place)
    {
        ArgumentNullException.ThrowIfNull(place);
        if (!File.Exists(place.Keystore) || !File.Exists(place.MasterKey))
            throw new SemblanceException(ErrorCode.KeyUnavailable, $"There are no keys in {place.KeyFolder}, and a backup holds none.", "Restore the keys' folder of the newest time first; older keys bring erased people back and are refused.");
    }

    /// <summary>Not even a log may be there: SQLite would take another database's log for that of the copy.</summary>
    private static void DemandRoom(string folder)
    {
        if (Directory.Exists(folder) && Directory.EnumerateFiles(folder, "vault.db*").Any())
            throw new SemblanceException(ErrorCode.OutputNotWritten, $"There are rows in {folder} already, and a restore replaces none.", "Move that folder away, and keep it until the restore is checked.");
    }
}
