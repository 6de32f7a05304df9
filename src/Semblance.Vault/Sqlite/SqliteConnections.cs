using System.Globalization;
using Microsoft.Data.Sqlite;
using Semblance.Errors;

namespace Semblance.Vault.Sqlite;

/// <summary>Opens connections with the settings under which nothing acknowledged is lost, and believes none of them before it has read it back.</summary>
internal static class SqliteConnections
{
    /// <summary>What has to be read back from every connection, and what it means if something else comes.</summary>
    private static readonly (string Name, long Value, string Why)[] Demanded =
    [
        ("synchronous", 2, "acknowledged writes could be lost with the power"),
        ("foreign_keys", 1, "a reference without a gallery could be kept"),
        ("secure_delete", 1, "erased rows would stay in the file"),
        ("wal_autocheckpoint", 0, "a failed write into the database would go unseen"),
        ("trusted_schema", 0, "a changed schema could run code of its own"),
    ];

    public static string StringFor(string file, SqliteOpenMode mode) =>
        new SqliteConnectionStringBuilder { DataSource = file, Mode = mode, Pooling = false, DefaultTimeout = 30 }.ToString();

    /// <summary>Opens a connection that may write.</summary>
    public static async Task<SqliteConnection> WriterAsync(string file, CancellationToken cancellation)
    {
        var connection = new SqliteConnection(StringFor(file, SqliteOpenMode.ReadWrite));
        try
        {
            await connection.OpenAsync(cancellation).ConfigureAwait(false);
            Set(connection, """
                PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON; PRAGMA wal_autocheckpoint = 0;
                PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA temp_store = MEMORY; PRAGMA busy_timeout = 5000; PRAGMA cache_size = -32768;
                """);
            Demand(connection);
            return connection;
        }
        catch (Exception error)
        {
            await connection.DisposeAsync().ConfigureAwait(false);
            if (error is SqliteException native)
                throw SqliteDialect.Instance.Explain(native, isCommitting: false);
            throw;
        }
    }

    /// <summary>Opens a connection that only reads.</summary>
    public static async Task<SqliteConnection> ReaderAsync(string file, CancellationToken cancellation)
    {
        var connection = await WriterAsync(file, cancellation).ConfigureAwait(false);
        try
        {
            Set(connection, "PRAGMA query_only = ON;");
            return connection;
        }
        catch (SqliteException error)
        {
            await connection.DisposeAsync().ConfigureAwait(false);
            throw SqliteDialect.Instance.Explain(error, isCommitting: false);
        }
    }

    /// <summary>Refuses a connection whose settings could lose what was acknowledged, or keep what was erased.</summary>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.VaultUnsafe"/>.</exception>
    public static void Demand(SqliteConnection connection)
    {
        var journal = Convert.ToString(Ask(connection, "PRAGMA journal_mode;"), CultureInfo.InvariantCulture);
        if (!string.Equals(journal, "wal", StringComparison.OrdinalIgnoreCase))
            throw Unsafe("journal_mode", journal, "acknowledged writes could be lost with the power; file systems over a network often refuse it");
        foreach (var (name, value, why) in Demanded)
        {
            var set = Convert.ToInt64(Ask(connection, $"PRAGMA {name};"), CultureInfo.InvariantCulture);
            if (set != value)
                throw Unsafe(name, set.ToString(CultureInfo.InvariantCulture), why);
        }
    }

    public static void Set(SqliteConnection connection, string pragmas)
    {
        using var command = connection.CreateCommand();
        command.CommandText = pragmas;
        using var results = command.ExecuteReader();
        while (results.NextResult())
        {
            // The driver tells of an error in the second of two statements only to who asks for its result.
        }
    }

    public static object? Ask(SqliteConnection connection, string text)
    {
        using var command = connection.CreateCommand();
        command.CommandText = text;
        return command.ExecuteScalar();
    }

    private static SemblanceException Unsafe(string name, string? value, string why) =>
        new(ErrorCode.VaultUnsafe, $"SQLite runs with {name} = {value}: {why}.", "Keep the vault on a local file system.");
}
