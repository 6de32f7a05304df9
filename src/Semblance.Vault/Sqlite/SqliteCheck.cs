using Microsoft.Data.Sqlite;

namespace Semblance.Vault.Sqlite;

/// <summary>Reads every page of a database.</summary>
internal static class SqliteCheck
{
    /// <summary>What SQLite finds wrong with pages, indexes, and rows that name others; empty when nothing is.</summary>
    public static IReadOnlyList<string> Run(SqliteConnection connection)
    {
        try
        {
            return [.. Lines(connection, "PRAGMA integrity_check(1000);").Where(line => !string.Equals(line, "ok", StringComparison.Ordinal)), .. Lines(connection, "PRAGMA foreign_key_check;").Select(table => $"a row of {table} names one that is not there")];
        }
        catch (SqliteException error)
        {
            return [$"the check itself could not go on (SQLite error {error.SqliteErrorCode})"];
        }
    }

    private static List<string> Lines(SqliteConnection connection, string text)
    {
        using var command = connection.CreateCommand();
        command.CommandText = text;
        using var row = command.ExecuteReader();
        var lines = new List<string>();
        while (row.Read())
            lines.Add(row.GetString(0));
        return lines;
    }
}
