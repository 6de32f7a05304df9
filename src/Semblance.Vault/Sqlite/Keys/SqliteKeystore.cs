using System.Globalization;
using Microsoft.Data.Sqlite;
using Semblance.Errors;
using Semblance.Vault.Files;
using Semblance.Vault.Sealing;
using Semblance.Vault.Sealing.Keys;
using SQLitePCL;

namespace Semblance.Vault.Sqlite.Keys;

/// <summary>The keystore as a small SQLite database of its own, for its owner alone; WAL with full synchronisation, deleted pages overwritten. After a failed write it serves nothing until it is opened anew.</summary>
public sealed class SqliteKeystore : IKeystore
{
    private const long LogBytes = 4 << 20;

    private readonly SqliteConnection _connection;
    private readonly string _log;
    private readonly Lock _gate = new();
    private bool _isStopped;

    private SqliteKeystore(SqliteConnection connection, string path) => (_connection, _log) = (connection, path + "-wal");

    /// <summary>Opens a keystore, and makes it where there is none.</summary>
    /// <param name="path">The database file; made with mode 0600.</param>
    /// <returns>The open store.</returns>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.KeyUnavailable"/>: can't be opened, damaged, open to others, or a setting that durability depends on was not taken.</exception>
    public static SqliteKeystore Open(string path)
    {
        var disk = new DiskFiles();
        try
        {
            if (!disk.Exists(path))
                Make(disk, path);
            if (disk.IsOpenToOthers(path))
                throw Unavailable($"Others may read the keystore '{path}'.", $"chmod 600 {path}");
            var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false, Mode = SqliteOpenMode.ReadWrite }.ToString());
            try
            {
                connection.Open();
                Prepare(connection);
                return new SqliteKeystore(connection, path);
            }
            catch
            {
                connection.Dispose();
                throw;
            }
        }
        catch (Exception failure) when (failure is SqliteException or IOException or UnauthorizedAccessException)
        {
            throw Unavailable($"The keystore '{path}' can't be opened.", "Check the disk and the rights; if the file is damaged, restore it from its replica.", failure);
        }
    }

    /// <inheritdoc/>
    public KeystoreState? Read() => Within(_ =>
    {
        using var command = Command(KeystoreSql.State); // a statement that is not let go of puts the closing off until it is
        using var reader = command.ExecuteReader();
        return reader.Read() ? new KeystoreState(reader.GetGuid(0, big: true), reader.GetInt64(1), reader.IsDBNull(2) ? null : reader.GetInt64(2), reader.GetInt64(3)) : null;
    });

    /// <inheritdoc/>
    public void Initialise(Guid install) => Within(_ => Run(KeystoreSql.Initialise, ("install", install.ToByteArray(bigEndian: true))));

    /// <inheritdoc/>
    public void Insert(IReadOnlyList<WrappedKey> keys) => Within(_ =>
    {
        InsertAll(keys);
        return Run(KeystoreSql.AddWraps, ("wraps", (long)keys.Count));
    });

    /// <inheritdoc/>
    public WrappedKey? Find(KeyId id) => Within(_ => Select(KeystoreSql.ById, ("id", id.ToArray())).SingleOrDefault());

    /// <inheritdoc/>
    public WrappedKey? Find(KeyKind kind, Guid gallery, Guid subject, KeyState state) => Within(_ => Select(
        KeystoreSql.ByOwner, ("kind", (long)kind), ("gallery", gallery.ToByteArray(bigEndian: true)), ("subject", subject.ToByteArray(bigEndian: true)), ("state", (long)state)).SingleOrDefault());

    /// <inheritdoc/>
    public IReadOnlyList<WrappedKey> OfSubjects(Guid gallery, WrappedKey? after, bool isMost, int most) => Within(_ => isMost
        ? Select(KeystoreSql.OfSubjectsByName, ("id", after?.Id.ToArray() ?? []), ("gallery", gallery.ToByteArray(bigEndian: true)), ("most", (long)most))
        : Select(KeystoreSql.OfSubjectsBySubject, ("subject", after?.Subject.ToByteArray(bigEndian: true) ?? []), ("gallery", gallery.ToByteArray(bigEndian: true)), ("most", (long)most)));

    /// <inheritdoc/>
    public IReadOnlyList<WrappedKey> OfSubjects(Guid gallery, IReadOnlyList<Guid> subjects) => Within(_ =>
    {
        using var command = Command(KeystoreSql.ByOwner, ("kind", (long)KeyKind.Subject), ("gallery", gallery.ToByteArray(bigEndian: true)), ("subject", Array.Empty<byte>()), ("state", (long)KeyState.Live));
        var found = new List<WrappedKey>(subjects.Count);
        foreach (var subject in subjects)
        {
            command.Parameters[2].Value = subject.ToByteArray(bigEndian: true);
            using var reader = command.ExecuteReader();
            if (reader.Read())
                found.Add(KeystoreRow.Read(reader));
        }

        return found;
    });

    /// <inheritdoc/>
    public (long Gallery, long All) Count(Guid gallery) => Within(_ => (Number(KeystoreSql.CountOfGallery, ("gallery", gallery.ToByteArray(bigEndian: true))), Number(KeystoreSql.CountAll)));

    /// <inheritdoc/>
    public IReadOnlyList<WrappedKey> Before(long epoch, int most) => Within(_ => Select(KeystoreSql.Before, ("epoch", epoch), ("most", (long)most)));

    /// <inheritdoc/>
    public long Count(long epoch) => Within(_ => Number(KeystoreSql.Count, ("epoch", epoch)));

    /// <inheritdoc/>
    public void Replace(IReadOnlyList<WrappedKey> keys, long wraps) => Within(_ =>
    {
        using var command = Command(KeystoreSql.Replace, ("wrapped", Array.Empty<byte>()), ("epoch", 0L), ("state", 0L), ("id", Array.Empty<byte>()));
        foreach (var key in keys)
        {
            (command.Parameters[0].Value, command.Parameters[1].Value, command.Parameters[2].Value, command.Parameters[3].Value) = (key.Wrapped.ToArray(), key.Epoch, (long)key.State, key.Id.ToArray());
            command.ExecuteNonQuery();
        }

        return Run(KeystoreSql.AddWraps, ("wraps", wraps));
    });

    /// <inheritdoc/>
    public void Retire(KeyId old, WrappedKey fresh) => Within(_ =>
    {
        Run(KeystoreSql.Retire, ("id", old.ToArray()));
        InsertAll([fresh]);
        return Run(KeystoreSql.AddWraps, ("wraps", 1L));
    });

    /// <inheritdoc/>
    public void Delete(KeyId id) => Within(_ => Run(KeystoreSql.Delete, ("id", id.ToArray())));

    /// <inheritdoc/>
    public long DeleteSubjects(IReadOnlyList<(Guid Gallery, Guid Subject)> subjects) => Within(_ =>
    {
        var erased = 0L;
        foreach (var (gallery, subject) in subjects)
        {
            Run(KeystoreSql.EraseSnapshots, ("gallery", gallery.ToByteArray(bigEndian: true)));
            erased += subject == Guid.Empty
                ? Run(KeystoreSql.EraseGallery, ("gallery", gallery.ToByteArray(bigEndian: true)))
                : Run(KeystoreSql.EraseSubject, ("gallery", gallery.ToByteArray(bigEndian: true)), ("subject", subject.ToByteArray(bigEndian: true)));
        }

        Run(KeystoreSql.BeginRoll);
        return erased;
    });

    /// <inheritdoc/>
    public void EndRoll(long epoch, long wraps)
    {
        Within(_ => Run(KeystoreSql.EndRoll, ("epoch", epoch), ("wraps", wraps)));
        // Pages of before the roll, with wrappings that are dead from now on, go from the log as well.
        if (!Guarded(() => SqliteLog.WriteBack(_connection, "TRUNCATE")))
            throw InUse();
    }

    /// <inheritdoc/>
    public long Reserve(KeyId id, long seals) => Within(_ =>
        Run(KeystoreSql.Reserve, ("id", id.ToArray()), ("seals", seals)) == 0 ? long.MaxValue : Number(KeystoreSql.Uses, ("id", id.ToArray())));

    /// <inheritdoc/>
    public void Dispose() => _connection.Dispose();

    /// <inheritdoc/>
    public override string ToString() => "SqliteKeystore";

    private static void Make(DiskFiles disk, string path)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        disk.CreateFolder(folder);
        using (var file = disk.Create(path))
            file.Sync();
        disk.SyncFolder(folder);
    }

    private static void Prepare(SqliteConnection connection)
    {
        foreach (var (setting, expected) in KeystoreSql.Settings)
        {
            using var command = connection.CreateCommand();
            command.CommandText = setting;
            var taken = Convert.ToString(command.ExecuteScalar(), CultureInfo.InvariantCulture);
            if (!string.Equals(taken, expected, StringComparison.Ordinal))
                throw Unavailable($"The keystore's database answered '{taken}' to '{setting}' instead of '{expected}'.", "Put it on a local file system that SQLite can lock.");
        }

        // What a process that was cut off left in the log may be in the system's memory and not on the disk, where its last sync failed; new commits behind it would be lost with it.
        if (!SqliteLog.WriteBack(connection, "TRUNCATE"))
            throw InUse();

        using var schema = connection.CreateCommand();
        schema.CommandText = KeystoreSql.Schema;
        schema.ExecuteNonQuery();
    }

    private void InsertAll(IReadOnlyList<WrappedKey> keys)
    {
        foreach (var key in keys)
        {
            Run(
                KeystoreSql.Insert, ("id", key.Id.ToArray()), ("kind", (long)key.Kind), ("gallery", key.Gallery.ToByteArray(bigEndian: true)), ("subject", key.Subject.ToByteArray(bigEndian: true)),
                ("state", (long)key.State), ("epoch", key.Epoch), ("wrapped", key.Wrapped.ToArray()), ("commitment", key.Commitment.ToArray()), ("uses", key.Uses));
        }
    }

    private List<WrappedKey> Select(string sql, params (string Name, object Value)[] values)
    {
        using var command = Command(sql, values);
        using var reader = command.ExecuteReader();
        var found = new List<WrappedKey>();
        while (reader.Read())
            found.Add(KeystoreRow.Read(reader));
        return found;
    }

    private int Run(string sql, params (string Name, object Value)[] values)
    {
        using var command = Command(sql, values);
        return command.ExecuteNonQuery();
    }

    private long Number(string sql, params (string Name, object Value)[] values)
    {
        using var command = Command(sql, values);
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    private SqliteCommand Command(string sql, params (string Name, object Value)[] values)
    {
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in values)
            command.Parameters.AddWithValue("$" + name, value);
        return command;
    }

    /// <summary>One call, one transaction. A log that has grown is written back after it, by us: SQLite says nothing when its own write-back fails.</summary>
    private T Within<T>(Func<SqliteConnection, T> work) => Guarded(() =>
    {
        var isCommitting = false;
        try
        {
            var changes = raw.sqlite3_total_changes(_connection.Handle);
            using var transaction = _connection.BeginTransaction();
            var result = work(_connection);
            isCommitting = true;
            transaction.Commit();
            isCommitting = false;
            if (raw.sqlite3_total_changes(_connection.Handle) != changes && SqliteLog.IsOver(_log, LogBytes))
                SqliteLog.WriteBack(_connection, "PASSIVE");
            return result;
        }
        catch (SqliteException failure) when (isCommitting)
        {
            throw Heeded(failure, isCommitting);
        }
    });

    private T Guarded<T>(Func<T> work)
    {
        lock (_gate)
        {
            if (_isStopped)
                throw Stopped(null);
            try
            {
                return work();
            }
            catch (SqliteException failure)
            {
                throw Heeded(failure, isCommitting: false);
            }
            catch (Exception nonsense) when (nonsense is InvalidCastException or FormatException or OverflowException or ArgumentException || nonsense.GetType() == typeof(InvalidOperationException))
            {
                throw Unavailable("The keystore holds what no keystore writes: its file is damaged.", "Restore it from its replica.", nonsense);
            }
        }
    }

    /// <summary>After a failed write or sync a second one may report a success that is none: nothing is written any more, not even at closing. The next opening decides what was kept.</summary>
    private SemblanceException Heeded(SqliteException failure, bool isCommitting)
    {
        if (SqliteDialect.Instance.Explain(failure, isCommitting).Code != ErrorCode.VaultStopped)
            return Unavailable("The keystore can't be read or written.", "Check the disk's room and health, and start again; nothing was sealed with a key that is not stored.", failure);
        _isStopped = true;
        SqliteLog.KeepAtClosing(_connection);
        return Stopped(failure);
    }

    private static SemblanceException Stopped(Exception? cause) =>
        Unavailable("The disk failed a write of the keystore, which is stopped until it is opened anew.", "Check the disk and open the vault again: what was begun is ended there.", cause);

    private static SemblanceException InUse() =>
        Unavailable("Another program reads the keystore, so that older pages of it can't be removed.", "End that program, and open the vault again: what was begun is ended there.");

    private static SemblanceException Unavailable(string what, string remedy, Exception? inner = null) => new(ErrorCode.KeyUnavailable, what, remedy, inner);
}
