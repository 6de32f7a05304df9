using System.Data.Common;
using Semblance.Errors;
using Semblance.Vault.Rows;

namespace Semblance.Vault.Relational.Sessions;

/// <summary>One transaction: runs statements, and turns the driver's errors into the house's.</summary>
/// <remarks>After a failed step nothing more is done: on one database the rest would be refused, on the other a half would be kept.</remarks>
internal sealed class Session(DbConnection connection, DbTransaction transaction, Dialect dialect, Action<SemblanceException> failed) : IAsyncDisposable
{
    private const string Savepoint = "reading";

    private readonly Dictionary<string, DbCommand> _commands = new(StringComparer.Ordinal);
    private bool _isBroken;
    private bool _isEnded;

    public Dialect Dialect => dialect;

    /// <summary>Runs a change, or several one after the other.</summary>
    /// <returns>How many rows they touched.</returns>
    public Task<int> ExecuteAsync(string text, CancellationToken cancellation, params Arg[] args) =>
        GuardAsync(isCommitting: false, () => ExecuteAllAsync(text, cancellation, args));

    /// <summary>Reads rows into values.</summary>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.VaultDamaged"/>: a column holds what it never should.</exception>
    public async Task<List<T>> ReadAsync<T>(string text, Func<RowReader, T> make, CancellationToken cancellation, params Arg[] args)
    {
        try
        {
            return await GuardAsync(isCommitting: false, () => ReadAllAsync(text, make, cancellation, args)).ConfigureAwait(false);
        }
        catch (InvalidDataException damage)
        {
            throw new SemblanceException(ErrorCode.VaultDamaged, "A row of the vault holds what it never should.", "Run 'semblance vault check', or restore a backup; all other rows are served.", damage);
        }
    }

    /// <summary>Reads at most one row.</summary>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.VaultDamaged"/>: a column holds what it never should.</exception>
    public async Task<T?> FindAsync<T>(string text, Func<RowReader, T> make, CancellationToken cancellation, params Arg[] args)
        where T : class
    {
        var rows = await ReadAsync(text, make, cancellation, args).ConfigureAwait(false);
        return rows.Count == 0 ? null : rows[0];
    }

    /// <summary>Reads one number, such as a count.</summary>
    public async Task<long> NumberAsync(string text, CancellationToken cancellation, params Arg[] args)
    {
        var rows = await ReadAsync(text, static row => row.Number(0), cancellation, args).ConfigureAwait(false);
        return rows.Count == 0 ? 0 : rows[0];
    }

    /// <summary>Reads rows of which each may be damaged by itself; the first column is the identifier.</summary>
    public async Task<RowList<T>> ListAsync<T>(RowKind kind, string text, Func<RowReader, T> make, CancellationToken cancellation, params Arg[] args)
        where T : class
    {
        var damaged = new List<DamagedRow>();
        var found = await ReadAsync(text, row => OrDamaged(kind, row, make, damaged), cancellation, args).ConfigureAwait(false);
        return new RowList<T>([.. found.OfType<T>()], damaged);
    }

    /// <summary>Reads rows where a page may be damaged: nothing of the transaction is lost when it is.</summary>
    /// <returns>The rows; null when the database could not read them.</returns>
    public async Task<List<T>?> TryReadAsync<T>(string text, Func<RowReader, T> make, CancellationToken cancellation, params Arg[] args)
    {
        if (dialect.NeedsSavepoints)
            await transaction.SaveAsync(Savepoint, cancellation).ConfigureAwait(false);
        try
        {
            return await ReadAllAsync(text, make, cancellation, args).ConfigureAwait(false);
        }
        catch (DbException error) when (dialect.Explain(error, isCommitting: false).Code == ErrorCode.VaultDamaged)
        {
            if (dialect.NeedsSavepoints)
                await transaction.RollbackAsync(Savepoint, cancellation).ConfigureAwait(false);
            return null;
        }
        catch (DbException error)
        {
            throw Failed(error, isCommitting: false);
        }
    }

    public async Task CommitAsync(CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        DropCommands();
        await GuardAsync(isCommitting: true, async () =>
        {
            // From here on nothing is broken off: a commit that was cut short is one whose outcome nobody knows.
            await transaction.CommitAsync(CancellationToken.None).ConfigureAwait(false);
            return 0;
        }).ConfigureAwait(false);
        _isEnded = true;
    }

    /// <summary>Takes everything back that was not committed.</summary>
    public async ValueTask DisposeAsync()
    {
        DropCommands();
        try
        {
            if (!_isEnded)
                await transaction.RollbackAsync(CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception error) when (error is DbException or InvalidOperationException)
        {
            // The database has taken it back already, or is gone and takes it back at its next start.
        }

        _isEnded = true;
        await transaction.DisposeAsync().ConfigureAwait(false);
    }

    internal static T? OrDamaged<T>(RowKind kind, RowReader row, Func<RowReader, T> make, List<DamagedRow> damaged)
        where T : class
    {
        try
        {
            return make(row);
        }
        catch (InvalidDataException)
        {
            damaged.Add(new DamagedRow(kind, IdOf(row), RowFault.ColumnDamaged));
            return null;
        }
    }

    private static Guid IdOf(RowReader row)
    {
        try
        {
            return row.Id(0);
        }
        catch (InvalidDataException)
        {
            return Guid.Empty;
        }
    }

    /// <summary>
    /// Asks for the result of every statement. SQLite's driver stops at the first statement that has columns, which some changes of a table have too, runs the rest when
    /// it is disposed of, and keeps their errors to itself: a half of a text would pass for the whole.
    /// </summary>
    private async Task<int> ExecuteAllAsync(string text, CancellationToken cancellation, params Arg[] args)
    {
        var reader = await Command(text, args).ExecuteReaderAsync(cancellation).ConfigureAwait(false);
        await using (reader.ConfigureAwait(false))
        {
            do
            {
                while (await reader.ReadAsync(cancellation).ConfigureAwait(false))
                {
                    // A statement is done when its last row was asked for.
                }
            }
            while (await reader.NextResultAsync(cancellation).ConfigureAwait(false));
            return reader.RecordsAffected;
        }
    }

    private async Task<List<T>> ReadAllAsync<T>(string text, Func<RowReader, T> make, CancellationToken cancellation, params Arg[] args)
    {
        var rows = new List<T>();
        var reader = await Command(text, args).ExecuteReaderAsync(cancellation).ConfigureAwait(false);
        await using (reader.ConfigureAwait(false))
        {
            while (await reader.ReadAsync(cancellation).ConfigureAwait(false))
                rows.Add(make(new RowReader(reader, dialect)));
        }

        return rows;
    }

    private async Task<T> GuardAsync<T>(bool isCommitting, Func<Task<T>> work)
    {
        if (_isBroken || _isEnded)
            throw new SemblanceException(ErrorCode.VaultRuleBroken, "This unit of work has ended, or an earlier step of it failed.", "Begin a new one.");
        var isDone = false;
        try
        {
            var result = await work().ConfigureAwait(false);
            isDone = true;
            return result;
        }
        catch (DbException error)
        {
            throw Failed(error, isCommitting);
        }
        catch (InvalidDataException)
        {
            isDone = true; // the database has done its part: what it gave makes no sense, and all else can still be read
            throw;
        }
        finally
        {
            _isBroken |= !isDone;
        }
    }

    private SemblanceException Failed(DbException error, bool isCommitting)
    {
        _isBroken = true;
        var refusal = dialect.Explain(error, isCommitting);
        failed(refusal);
        return refusal;
    }

    private DbCommand Command(string text, Arg[] args)
    {
        if (!_commands.TryGetValue(text, out var command))
        {
            command = connection.CreateCommand();
            command.CommandText = text;
            command.Transaction = transaction;
            foreach (var arg in args)
            {
                var parameter = command.CreateParameter();
                parameter.ParameterName = arg.Name;
                command.Parameters.Add(parameter);
            }

            _commands.Add(text, command);
        }

        for (var at = 0; at < args.Length; at++)
            command.Parameters[at].Value = dialect.Write(args[at].Value);
        return command;
    }

    private void DropCommands()
    {
        foreach (var command in _commands.Values)
            command.Dispose();
        _commands.Clear();
    }
}
