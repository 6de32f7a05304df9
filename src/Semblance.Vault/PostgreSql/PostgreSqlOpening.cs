using Npgsql;
using Semblance.Errors;
using Semblance.Vault.Operations;
using Semblance.Vault.Relational;

namespace Semblance.Vault.PostgreSql;

/// <summary>What happens between the first connection and the first caller.</summary>
internal static class PostgreSqlOpening
{
    /// <summary>Any number that is the same in all versions: two programs that start at once migrate one after the other.</summary>
    private const long MigrationLock = 0x53_4D_42_56_61_75_6C_74;

    private const string HistoryTable = """
        CREATE TABLE IF NOT EXISTS schema_history (
            number integer NOT NULL PRIMARY KEY,
            name text NOT NULL,
            digest bytea NOT NULL CHECK (length(digest) = 32),
            applied_at date NOT NULL
        );
        """;

    public static async Task<VaultStanding> PrepareAsync(NpgsqlDataSource source, PostgreSqlVaultOptions options, TimeProvider time, CancellationToken cancellation)
    {
        var connection = await source.OpenConnectionAsync(cancellation).ConfigureAwait(false);
        await using (connection.ConfigureAwait(false))
        {
            var remarks = await PostgreSqlServer.DemandAsync(connection, cancellation).ConfigureAwait(false);
            var runner = new MigrationRunner(connection, PostgreSqlDialect.Instance, options.Steps, time);
            await MigrateAsync(connection, runner, cancellation).ConfigureAwait(false);
            var isReplayPending = await runner.IsReplayPendingAsync(cancellation).ConfigureAwait(false);
            if (isReplayPending && !options.ForReplay)
                throw new SemblanceException(ErrorCode.VaultRestoreUnfinished, "The database is restored from a backup, and people may have been erased since.", "Finish the restore with the current list of erased subjects.");
            return new VaultStanding($"PostgreSQL {connection.PostgreSqlVersion}", options.Steps.Count, WasCut: false, isReplayPending, remarks);
        }
    }

    private static async Task MigrateAsync(NpgsqlConnection connection, MigrationRunner runner, CancellationToken cancellation)
    {
        await LockAsync(connection, "SELECT pg_advisory_lock(@number);", cancellation).ConfigureAwait(false);
        try
        {
            var plan = await runner.PlanAsync(HistoryTable, cancellation).ConfigureAwait(false);
            foreach (var step in plan.Pending)
                await runner.ApplyAsync(step, cancellation).ConfigureAwait(false);
        }
        finally
        {
            await LockAsync(connection, "SELECT pg_advisory_unlock(@number);", CancellationToken.None).ConfigureAwait(false);
        }
    }

    private static async Task LockAsync(NpgsqlConnection connection, string text, CancellationToken cancellation)
    {
        var command = connection.CreateCommand();
        await using (command.ConfigureAwait(false))
        {
            command.CommandText = text;
            command.Parameters.AddWithValue("number", MigrationLock);
            await command.ExecuteNonQueryAsync(cancellation).ConfigureAwait(false);
        }
    }
}
