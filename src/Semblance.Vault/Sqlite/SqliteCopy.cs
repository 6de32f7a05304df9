using Microsoft.Data.Sqlite;
using Semblance.Errors;

namespace Semblance.Vault.Sqlite;

/// <summary>Consistent copies of a database while others work on it.</summary>
internal static class SqliteCopy
{
    /// <summary>Copies a database to a new file, which appears when it is whole and safe on the disk.</summary>
    /// <param name="source">An open connection.</param>
    /// <param name="path">A file that does not exist.</param>
    /// <param name="isMarked">Whether the copy has to forget who was erased before it may be opened.</param>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.OutputNotWritten"/>.</exception>
    public static void Write(SqliteConnection source, string path, bool isMarked)
    {
        if (File.Exists(path))
            throw NotWritten(path, "is there already", null);
        var part = path + ".part";
        try
        {
            File.Delete(part);
            SqliteFolder.Claim(part);
            Fill(source, part, isMarked);
            File.Move(part, path, overwrite: false);
            SyncFolder(path);
        }
        catch (Exception error) when (error is SqliteException or IOException or UnauthorizedAccessException)
        {
            TryDelete(part);
            throw NotWritten(path, "can't be written", error);
        }
    }

    private static void Fill(SqliteConnection source, string part, bool isMarked)
    {
        using var copy = new SqliteConnection(SqliteConnections.StringFor(part, SqliteOpenMode.ReadWrite));
        copy.Open();
        SqliteConnections.Set(copy, "PRAGMA synchronous = EXTRA;");
        source.BackupDatabase(copy);
        SqliteConnections.Set(copy, "PRAGMA journal_mode = DELETE;");
        if (isMarked)
            SqliteConnections.Set(copy, "UPDATE vault_state SET replay_pending = 1;");
    }

    /// <summary>
    /// The new name is safe when the folder is synced, which .NET has no call for. SQLite has: with EXTRA it syncs the folder after every commit.
    /// </summary>
    private static void SyncFolder(string path)
    {
        using var copy = new SqliteConnection(SqliteConnections.StringFor(path, SqliteOpenMode.ReadWrite));
        copy.Open();
        SqliteConnections.Set(copy, "PRAGMA synchronous = EXTRA; PRAGMA user_version = 1;");
    }

    private static void TryDelete(string part)
    {
        try
        {
            File.Delete(part);
        }
        catch (IOException)
        {
            // It holds sealed rows and is overwritten by the next copy.
        }
    }

    private static SemblanceException NotWritten(string path, string why, Exception? cause) =>
        new(ErrorCode.OutputNotWritten, $"The file {path} {why}.", "Name another file, or check your rights and the room on the disk.", cause);
}
