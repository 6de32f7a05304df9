using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using Semblance.Errors;
using Semblance.Vault.Operations;
using Semblance.Vault.Ports;
using Semblance.Vault.Relational;
using Semblance.Vault.Relational.Sessions;

namespace Semblance.Vault.Sqlite;

/// <summary>A vault in a folder: one file, its log, and one process that has them.</summary>
/// <remarks>Safe to share between threads. One unit of work changes at a time; views read beside it.</remarks>
public sealed class SqliteVault : IVault
{
    private readonly SqliteFolder _folder;
    private readonly SqliteConnection _writer;
    private readonly SqliteVaultOptions _options;
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly ConcurrentBag<SqliteConnection> _readers = [];
    private volatile bool _isStopped;
    private volatile bool _isClosed;

    private SqliteVault(SqliteFolder folder, SqliteConnection writer, SqliteVaultOptions options, VaultStanding standing) =>
        (_folder, _writer, _options, Standing) = (folder, writer, options, standing);

    /// <inheritdoc/>
    public VaultStanding Standing { get; }

    /// <summary>Opens the vault of a folder, makes it where there is none, and brings its schema up to date.</summary>
    /// <param name="options">Which folder.</param>
    /// <param name="time">The clock.</param>
    /// <param name="cancellation">Ends the opening; a step of the schema that was begun is taken back.</param>
    /// <returns>The open vault.</returns>
    /// <exception cref="SemblanceException">
    /// <see cref="ErrorCode.VaultBusy"/>, <see cref="ErrorCode.VaultUnsafe"/>, <see cref="ErrorCode.VaultSchemaNewer"/>, <see cref="ErrorCode.VaultMigrationFailed"/>,
    /// <see cref="ErrorCode.VaultRestoreUnfinished"/>, <see cref="ErrorCode.OutputNotWritten"/>; <see cref="ErrorCode.VaultDamaged"/> only where the file is no database any more.
    /// </exception>
    public static async Task<SqliteVault> OpenAsync(SqliteVaultOptions options, TimeProvider time, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(time);
        var folder = SqliteFolder.Take(options.Folder);
        SqliteConnection? writer = null;
        try
        {
            var wasCut = File.Exists(folder.Log) && new FileInfo(folder.Log).Length > 0;
            SqliteFolder.Claim(folder.Database);
            writer = await SqliteConnections.WriterAsync(folder.Database, cancellation).ConfigureAwait(false);
            var standing = await SqliteOpening.PrepareAsync(folder, writer, options, time, wasCut, cancellation).ConfigureAwait(false);
            return new SqliteVault(folder, writer, options, standing);
        }
        catch (Exception error)
        {
            if (writer is not null)
                await writer.DisposeAsync().ConfigureAwait(false);
            folder.Dispose();
            if (error is SqliteException native)
                throw SqliteDialect.Instance.Explain(native, isCommitting: false);
            if (error is IOException or UnauthorizedAccessException)
                throw SqliteFolder.NotWritten(folder.Root, error);
            throw;
        }
    }

    /// <inheritdoc/>
    public async Task<IUnitOfWork> BeginAsync(CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            DemandOpen();
            var session = new Session(_writer, _writer.BeginTransaction(deferred: false), SqliteDialect.Instance, Heed);
            return new UnitOfWork(session, mayChange: true, EndChange);
        }
        catch (Exception error)
        {
            _turn.Release();
            throw Explained(error);
        }
    }

    /// <inheritdoc/>
    public async Task<IUnitOfWork> ViewAsync(CancellationToken cancellation)
    {
        DemandOpen();
        if (!_readers.TryTake(out var reader))
            reader = await SqliteConnections.ReaderAsync(_folder.Database, cancellation).ConfigureAwait(false);
        try
        {
            var session = new Session(reader, reader.BeginTransaction(deferred: true), SqliteDialect.Instance, Heed);
            await session.NumberAsync("SELECT only_row FROM vault_state;", cancellation).ConfigureAwait(false); // the first read is what fixes what a view sees
            return new UnitOfWork(session, mayChange: false, _ => GiveBack(reader));
        }
        catch (Exception error)
        {
            await reader.DisposeAsync().ConfigureAwait(false);
            throw Explained(error);
        }
    }

    /// <inheritdoc/>
    public async Task<ScrubOutcome> ScrubAsync(CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            DemandOpen();
            return SqliteLog.WriteBack(_writer, "TRUNCATE") ? ScrubOutcome.Overwritten : ScrubOutcome.LogInUse;
        }
        catch (SqliteException error)
        {
            throw Explained(error);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<string>> CheckAsync(CancellationToken cancellation)
    {
        DemandOpen();
        var reader = await SqliteConnections.ReaderAsync(_folder.Database, cancellation).ConfigureAwait(false);
        await using (reader.ConfigureAwait(false))
            return await Task.Run(() => SqliteCheck.Run(reader), cancellation).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async Task BackUpAsync(string path, CancellationToken cancellation)
    {
        DemandOpen();
        var reader = await SqliteConnections.ReaderAsync(_folder.Database, cancellation).ConfigureAwait(false);
        await using (reader.ConfigureAwait(false))
            await Task.Run(() => SqliteCopy.Write(reader, path, isMarked: true), cancellation).ConfigureAwait(false);
    }

    /// <summary>Waits for the unit of work that changes, writes the log back and lets go of the folder.</summary>
    /// <returns>When all is closed.</returns>
    public async ValueTask DisposeAsync()
    {
        if (_isClosed)
            return;
        await _turn.WaitAsync().ConfigureAwait(false);
        _isClosed = true;
        while (_readers.TryTake(out var reader))
            await reader.DisposeAsync().ConfigureAwait(false);
        await _writer.DisposeAsync().ConfigureAwait(false);
        _folder.Dispose();
        _turn.Dispose();
    }

    private ValueTask EndChange(bool isKept)
    {
        try
        {
            if (isKept && SqliteLog.IsOver(_folder.Log, _options.LogBytes))
                SqliteLog.WriteBack(_writer, "PASSIVE");
        }
        catch (SqliteException error)
        {
            Heed(SqliteDialect.Instance.Explain(error, isCommitting: false)); // what was committed is safe in the log; the next caller hears of it
        }
        finally
        {
            _turn.Release();
        }

        return ValueTask.CompletedTask;
    }

    private ValueTask GiveBack(SqliteConnection reader)
    {
        if (_isClosed)
            return reader.DisposeAsync();
        _readers.Add(reader);
        return ValueTask.CompletedTask;
    }

    private void DemandOpen()
    {
        ObjectDisposedException.ThrowIf(_isClosed, this);
        if (_isStopped)
            throw SqliteDialect.Stopped(null);
    }

    private Exception Explained(Exception error)
    {
        if (error is not SqliteException native)
            return error;
        var refusal = SqliteDialect.Instance.Explain(native, isCommitting: false);
        Heed(refusal);
        return refusal;
    }

    /// <summary>After a failed write nothing is written any more, not even at closing: the next opening decides what was kept.</summary>
    private void Heed(SemblanceException refusal)
    {
        if (refusal.Code != ErrorCode.VaultStopped || _isStopped)
            return;
        _isStopped = true;
        SqliteLog.KeepAtClosing(_writer);
    }
}
