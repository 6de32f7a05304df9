using System.Data.Common;
using System.Globalization;
using Semblance.Errors;
using Semblance.Vault.Relational.Sessions;

namespace Semblance.Vault.Relational;

/// <summary>Brings a schema up to date: each step is one transaction with its line in the history, so that a kill leaves it done or not begun.</summary>
internal sealed class MigrationRunner(DbConnection connection, Dialect dialect, IReadOnlyList<Migration> steps, TimeProvider time)
{
    private static readonly StatementFile Statements = StatementFile.Read("history");

    /// <summary>Reads which steps are still to do.</summary>
    /// <param name="historyTable">The statement that makes the table of the history where there is none.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <exception cref="SemblanceException">
    /// <see cref="ErrorCode.VaultSchemaNewer"/>: the history goes on after our last step. <see cref="ErrorCode.VaultDamaged"/>: it is another history.
    /// </exception>
    public async Task<MigrationPlan> PlanAsync(string historyTable, CancellationToken cancellation)
    {
        var applied = await InTransactionAsync(
            async session =>
            {
                await session.ExecuteAsync(historyTable, cancellation).ConfigureAwait(false);
                return await session.ReadAsync(Statements["read"], static row => (Number: row.Count(0), Digest: row.File(1)), cancellation).ConfigureAwait(false);
            },
            cancellation).ConfigureAwait(false);
        if (applied.Count > steps.Count)
            throw new SemblanceException(ErrorCode.VaultSchemaNewer, $"The vault has schema {applied.Count}, this program knows up to {steps.Count}.", "Use the version that wrote it, or a newer one.");
        for (var at = 0; at < applied.Count; at++)
        {
            if (applied[at].Number != steps[at].Number || applied[at].Digest != steps[at].Digest)
                throw new SemblanceException(ErrorCode.VaultDamaged, $"Step {at + 1} of the vault's schema is not the one of this program.", "Use the program that made the vault, or restore it from a backup.");
        }

        return new MigrationPlan(applied.Count, [.. steps.Skip(applied.Count)]);
    }

    /// <summary>Does one step.</summary>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.VaultMigrationFailed"/>: nothing of it was kept.</exception>
    public async Task ApplyAsync(Migration step, CancellationToken cancellation)
    {
        try
        {
            await InTransactionAsync(
                async session =>
                {
                    await session.ExecuteAsync(step.Text, cancellation).ConfigureAwait(false);
                    return await session.ExecuteAsync(
                        Statements["add"],
                        cancellation,
                        new("number", step.Number),
                        new("name", step.Name),
                        new("digest", step.Digest.ToBytes()),
                        new("applied_at", DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime))).ConfigureAwait(false);
                },
                cancellation).ConfigureAwait(false);
        }
        catch (SemblanceException cause)
        {
            throw new SemblanceException(
                ErrorCode.VaultMigrationFailed,
                string.Create(CultureInfo.InvariantCulture, $"Step {step.Number} ({step.Name}) of the vault's schema failed: {cause.What}"),
                $"The vault is as it was before this step. {cause.Remedy}",
                cause);
        }
    }

    /// <summary>Whether the store is a restored copy that has not yet forgotten who was erased.</summary>
    public async Task<bool> IsReplayPendingAsync(CancellationToken cancellation) =>
        await InTransactionAsync(session => session.NumberAsync(Statements["replay_pending"], cancellation), cancellation).ConfigureAwait(false) != 0;

    private async Task<T> InTransactionAsync<T>(Func<Session, Task<T>> work, CancellationToken cancellation)
    {
        var transaction = await connection.BeginTransactionAsync(cancellation).ConfigureAwait(false);
        var session = new Session(connection, transaction, dialect, static _ => { });
        await using (session.ConfigureAwait(false))
        {
            var result = await work(session).ConfigureAwait(false);
            await session.CommitAsync(cancellation).ConfigureAwait(false);
            return result;
        }
    }
}
