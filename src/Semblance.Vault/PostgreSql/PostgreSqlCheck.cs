using Npgsql;

namespace Semblance.Vault.PostgreSql;

/// <summary>Reads every row of the vault's tables.</summary>
internal static class PostgreSqlCheck
{
    private static readonly string[] Tables = ["gallery", "gallery_manifest", "subject", "consent", "reference", "subject_constraint", "outbox", "tombstone", "request", "quarantine"];

    /// <summary>What the server could not read; with page checksums it sees every damaged page of the tables.</summary>
    public static async Task<IReadOnlyList<string>> RunAsync(NpgsqlDataSource source, CancellationToken cancellation)
    {
        var faults = new List<string>();
        foreach (var table in Tables)
        {
            try
            {
                var command = source.CreateCommand($"SELECT count(t::text) FROM {table} t;");
                await using (command.ConfigureAwait(false))
                    await command.ExecuteScalarAsync(cancellation).ConfigureAwait(false);
            }
            catch (PostgresException error)
            {
                faults.Add($"the table {table} can't be read (SQLSTATE {error.SqlState})");
            }
        }

        return faults;
    }
}
