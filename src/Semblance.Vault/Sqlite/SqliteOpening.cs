using Microsoft.Data.Sqlite;
using Semblance.Errors;
using Semblance.Vault.Operations;
using Semblance.Vault.Relational;

namespace Semblance.Vault.Sqlite;

/// <summary>What happens between the first connection and the first caller.</summary>
internal static class SqliteOpening
{
    private const string HistoryTable = """
        CREATE TABLE IF NOT EXISTS schema_history (
            number INTEGER NOT NULL PRIMARY KEY,
            name TEXT NOT NULL,
            digest BLOB NOT NULL CHECK (length(digest) = 32),
            applied_at TEXT NOT NULL
        ) STRICT;
        """;

    public static async Task<VaultStanding> PrepareAsync(SqliteFolder folder, SqliteConnection writer, SqliteVaultOptions options, TimeProvider time, bool wasCut, CancellationToken cancellation)
    {
        if (wasCut)
            Settle(writer);
        var runner = new MigrationRunner(writer, SqliteDialect.Instance, options.Steps, time);
        var plan = await runner.PlanAsync(HistoryTable, cancellation).ConfigureAwait(false);
        if (plan.Pending.Count > 0)
            await MigrateAsync(folder, writer, runner, plan, cancellation).ConfigureAwait(false);
        File.Delete(folder.RestorePoint);
        File.Delete(folder.RestorePoint + ".part");
        var isReplayPending = await runner.IsReplayPendingAsync(cancellation).ConfigureAwait(false);
        if (isReplayPending && !options.ForReplay)
            throw new SemblanceException(ErrorCode.VaultRestoreUnfinished, $"The vault in {folder.Root} is a copy from a backup, and people may have been erased since.", "Finish the restore with the current list of erased subjects.");
        var version = SqliteConnections.Ask(writer, "SELECT sqlite_version();");
        return new VaultStanding($"SQLite {version}", options.Steps.Count, wasCut, isReplayPending, []);
    }

    /// <summary>
    /// The last process was cut off. What its last write left in the log may be in the system's memory and not on the disk, if that
    /// write was one whose sync failed; new commits behind it would be lost with it. So the log goes into the database first.
    /// </summary>
    private static void Settle(SqliteConnection writer)
    {
        if (!SqliteLog.WriteBack(writer, "TRUNCATE"))
            throw new SemblanceException(ErrorCode.VaultBusy, "Another program reads the vault's file, so that what a crash left over can't be settled.", "End that program, and open the vault again.");
    }

    private static async Task MigrateAsync(SqliteFolder folder, SqliteConnection writer, MigrationRunner runner, MigrationPlan plan, CancellationToken cancellation)
    {
        // A restore point that is there is older than ours would be: it was made before the first step of an opening that was cut off.
        if (plan.Applied > 0 && !File.Exists(folder.RestorePoint))
            SqliteCopy.Write(writer, folder.RestorePoint, isMarked: false);
        foreach (var step in plan.Pending)
            await runner.ApplyAsync(step, cancellation).ConfigureAwait(false);
    }
}
