using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Semblance.Vault.Sqlite;

/// <summary>
/// The log that commits go into, and its way back into the database. SQLite would do that by itself after some commits and say nothing
/// when it fails; so it is done here, where a failure stops the store.
/// </summary>
internal static class SqliteLog
{
    private const int KeepLogOnClose = 1006; // SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, which the binding has no name for

    public static bool IsOver(string file, long bytes) => new FileInfo(file) is { Exists: true } log && log.Length > bytes;

    /// <summary>Writes the log back.</summary>
    /// <param name="connection">The connection that writes, outside of a transaction.</param>
    /// <param name="how">PASSIVE waits for nobody; TRUNCATE waits for readers and leaves an empty log.</param>
    /// <returns>Whether all of it went; false while somebody reads an older state.</returns>
    /// <exception cref="SqliteException">A write failed.</exception>
    public static bool WriteBack(SqliteConnection connection, string how)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"PRAGMA wal_checkpoint({how});";
        using var row = command.ExecuteReader();
        return row.Read() && row.GetInt64(0) == 0 && row.GetInt64(1) == row.GetInt64(2);
    }

    /// <summary>Lets a connection leave the log as it is when it closes, after a write that failed.</summary>
    public static void KeepAtClosing(SqliteConnection connection)
    {
        if (connection.Handle is { } handle)
            raw.sqlite3_db_config(handle, KeepLogOnClose, 1, out _);
    }
}
