using System.Data;
using Npgsql;
using Semblance.Errors;
using Semblance.Vault.Operations;
using Semblance.Vault.Ports;
using Semblance.Vault.Relational;
using Semblance.Vault.Relational.Sessions;

namespace Semblance.Vault.PostgreSql;

/// <summary>A vault on a PostgreSQL server, which many processes may use at once.</summary>
/// <remarks>Safe to share between threads.</remarks>
public sealed class PostgreSqlVault : IVault
{
    private readonly NpgsqlDataSource _source;

    private PostgreSqlVault(NpgsqlDataSource source, VaultStanding standing) => (_source, Standing) = (source, standing);

    /// <inheritdoc/>
    public VaultStanding Standing { get; }

    /// <summary>Opens the vault of a database, makes its tables where there are none, and brings them up to date.</summary>
    /// <param name="options">Which database.</param>
    /// <param name="time">The clock.</param>
    /// <param name="cancellation">Ends the opening; a step of the schema that was begun is taken back.</param>
    /// <returns>The open vault.</returns>
    /// <exception cref="SemblanceException">
    /// <see cref="ErrorCode.VaultUnreachable"/>, <see cref="ErrorCode.VaultUnsafe"/>, <see cref="ErrorCode.VaultSchemaNewer"/>, <see cref="ErrorCode.VaultMigrationFailed"/>, <see cref="ErrorCode.VaultRestoreUnfinished"/>.
    /// </exception>
    public static async Task<PostgreSqlVault> OpenAsync(PostgreSqlVaultOptions options, TimeProvider time, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(time);
        var source = Source(options);
        try
        {
            var standing = await PostgreSqlOpening.PrepareAsync(source, options, time, cancellation).ConfigureAwait(false);
            return new PostgreSqlVault(source, standing);
        }
        catch (Exception error)
        {
            await source.DisposeAsync().ConfigureAwait(false);
            if (error is NpgsqlException native)
                throw PostgreSqlDialect.Instance.Explain(native, isCommitting: false);
            throw;
        }
    }

    /// <inheritdoc/>
    public Task<IUnitOfWork> BeginAsync(CancellationToken cancellation) =>
        OpenWorkAsync(IsolationLevel.ReadCommitted, "SET LOCAL synchronous_commit = on;", mayChange: true, cancellation);

    /// <inheritdoc/>
    public Task<IUnitOfWork> ViewAsync(CancellationToken cancellation) =>
        OpenWorkAsync(IsolationLevel.RepeatableRead, "SET TRANSACTION READ ONLY; SELECT only_row FROM vault_state;", mayChange: false, cancellation);

    /// <inheritdoc/>
    public async Task<ScrubOutcome> ScrubAsync(CancellationToken cancellation)
    {
        await RunAsync("VACUUM subject, consent, reference, subject_constraint, outbox, quarantine;", cancellation).ConfigureAwait(false);
        return ScrubOutcome.LeftToServer;
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<string>> CheckAsync(CancellationToken cancellation) => PostgreSqlCheck.RunAsync(_source, cancellation);

    /// <inheritdoc/>
    public Task BackUpAsync(string path, CancellationToken cancellation) => throw new SemblanceException(
        ErrorCode.VaultRuleBroken,
        "A vault on a PostgreSQL server is backed up by its operator.",
        "Use pg_dump or pg_basebackup; after a restore, set vault_state.replay_pending to 1 and let the vault forget the erased (docs/vault.md).");

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _source.DisposeAsync();

    private static NpgsqlDataSource Source(PostgreSqlVaultOptions options)
    {
        try
        {
            var builder = new NpgsqlDataSourceBuilder(options.Database);
            builder.ConnectionStringBuilder.MaxAutoPrepare = 64;
            builder.ConnectionStringBuilder.AutoPrepareMinUsages = 2;
            builder.ConnectionStringBuilder.ApplicationName = "semblance";
            return builder.Build();
        }
        catch (ArgumentException error)
        {
            throw new SemblanceException(ErrorCode.OptionOutOfRange, "The address of the database can't be read.", "Write it as Host=...;Database=...;Username=...", error);
        }
    }

    private static async ValueTask GiveBackAsync(NpgsqlConnection connection) => await connection.DisposeAsync().ConfigureAwait(false);

    private async Task<IUnitOfWork> OpenWorkAsync(IsolationLevel isolation, string first, bool mayChange, CancellationToken cancellation)
    {
        NpgsqlConnection? connection = null;
        try
        {
            connection = await _source.OpenConnectionAsync(cancellation).ConfigureAwait(false);
            var session = new Session(connection, await connection.BeginTransactionAsync(isolation, cancellation).ConfigureAwait(false), PostgreSqlDialect.Instance, static _ => { });
            await session.ExecuteAsync(first, cancellation).ConfigureAwait(false);
            return new UnitOfWork(session, mayChange, _ => GiveBackAsync(connection));
        }
        catch (Exception error)
        {
            if (connection is not null)
                await connection.DisposeAsync().ConfigureAwait(false);
            if (error is NpgsqlException native)
                throw PostgreSqlDialect.Instance.Explain(native, isCommitting: false);
            throw;
        }
    }

    private async Task RunAsync(string text, CancellationToken cancellation)
    {
        try
        {
            var command = _source.CreateCommand(text);
            await using (command.ConfigureAwait(false))
                await command.ExecuteNonQueryAsync(cancellation).ConfigureAwait(false);
        }
        catch (NpgsqlException error)
        {
            throw PostgreSqlDialect.Instance.Explain(error, isCommitting: false);
        }
    }
}
