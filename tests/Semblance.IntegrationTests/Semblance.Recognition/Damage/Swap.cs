using Microsoft.Data.Sqlite;
using Semblance.IntegrationTests.Running;
using Semblance.Vault.Safekeeping;

namespace Semblance.IntegrationTests.Recognition.Damage;

/// <summary>Two values of a database that change places.</summary>
/// <param name="One">A value.</param>
/// <param name="Other">Another one.</param>
internal sealed record Swap(Cell One, Cell Other)
{
    /// <summary>How often a key has sealed: a limit for us, of which no answer is made.</summary>
    private const string Counter = "uses";

    private static readonly (string Table, string RowKey)[] VaultTables = [("gallery", "seq"), ("gallery_manifest", "gallery_id"), ("subject", "seq"), ("consent", "seq"), ("reference", "seq"), ("subject_constraint", "seq")];

    /// <summary>Every exchange of two values of the same column, or of two sealed values, in the rows and in the keystore.</summary>
    public static IEnumerable<Swap> All(ScratchFolder folder)
    {
        var place = new VaultPlace { Folder = folder.Path };
        var cells = Cells(folder, Path.Combine(place.DataFolder, "vault.db"), VaultTables).Concat(Cells(folder, place.Keystore, [("wrapped_key", "id")])).ToArray();
        return cells.SelectMany(one => cells.Where(other => string.CompareOrdinal(one.Place, other.Place) < 0 && one.Fits(other)).Select(other => new Swap(one, other)));
    }

    /// <summary>Exchanges them, whatever keys and checks of the schema say.</summary>
    /// <returns>False where they are equal, or one is nothing and must be something.</returns>
    public bool Do(ScratchFolder folder)
    {
        using var connection = Open(Path.Combine(folder.Path, One.File));
        var (one, other) = (Read(connection, One), Read(connection, Other));
        if (one is byte[] first && other is byte[] second ? first.AsSpan().SequenceEqual(second) : Equals(one, other))
            return false;
        Execute(connection, "PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON; BEGIN");
        try
        {
            Write(connection, One, one is byte[] ? new byte[16] : one is string ? "-" : -1L);
            Write(connection, Other, one);
            Write(connection, One, other);
        }
        catch (SqliteException)
        {
            return false;
        }

        Execute(connection, "COMMIT");
        return true;
    }

    private static IEnumerable<Cell> Cells(ScratchFolder folder, string file, (string Table, string RowKey)[] tables)
    {
        using var connection = Open(file);
        foreach (var (table, key) in tables)
        {
            var rows = List(connection, $"SELECT {key} FROM {table}");
            foreach (var column in List(connection, $"SELECT name FROM pragma_table_info('{table}')").Select(static name => (string)name).Where(name => !string.Equals(name, key, StringComparison.Ordinal) && !string.Equals(name, Counter, StringComparison.Ordinal)))
            {
                foreach (var row in rows)
                    yield return new Cell(Path.GetRelativePath(folder.Path, file), table, column, key, row);
            }
        }
    }

    private static SqliteConnection Open(string file)
    {
        var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        return connection;
    }

    private static object Read(SqliteConnection connection, Cell cell)
    {
        using var command = Command(connection, $"SELECT {cell.Column} FROM {cell.Table} WHERE {cell.RowKey} = $row", cell.Row);
        return command.ExecuteScalar()!;
    }

    private static void Write(SqliteConnection connection, Cell cell, object value)
    {
        using var command = Command(connection, $"UPDATE {cell.Table} SET {cell.Column} = $value WHERE {cell.RowKey} = $row", cell.Row);
        command.Parameters.AddWithValue("$value", value);
        Assert.Equal(1, command.ExecuteNonQuery());
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = Command(connection, sql, row: null);
        command.ExecuteNonQuery();
    }

    private static List<object> List(SqliteConnection connection, string sql)
    {
        using var command = Command(connection, sql, row: null);
        using var reader = command.ExecuteReader();
        var found = new List<object>();
        while (reader.Read())
            found.Add(reader.GetValue(0));
        return found;
    }

    private static SqliteCommand Command(SqliteConnection connection, string sql, object? row)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        if (row is not null)
            command.Parameters.AddWithValue("$row", row);
        return command;
    }
}
