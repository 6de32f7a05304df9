using Semblance.Vault.Ports;
using Semblance.Vault.Relational.Sessions;
using Semblance.Vault.Rows;

namespace Semblance.Vault.Relational.Stores;

/// <summary>Marks of quarantine in a table.</summary>
internal sealed class QuarantineStore(Session session) : IQuarantine
{
    private static readonly StatementFile Statements = StatementFile.Read("quarantine");

    public Task SetAsideAsync(DamagedRow row, DateOnly today, CancellationToken cancellation) => session.ExecuteAsync(
        Statements["add"],
        cancellation,
        new("kind", Codes.Kind.Of(row.Kind)),
        new("row_id", row.Id),
        new("fault", Codes.Fault.Of(row.Fault)),
        new("found_at", today));

    public async Task<IReadOnlyList<DamagedRow>> ListAsync(CancellationToken cancellation) =>
        await session.ReadAsync(Statements["list"], static row => new DamagedRow(row.Code(0, Codes.Kind), row.Id(1), row.Code(2, Codes.Fault)), cancellation).ConfigureAwait(false);

    public async Task<bool> PutBackAsync(RowKind kind, Guid id, CancellationToken cancellation) =>
        await session.ExecuteAsync(Statements["remove"], cancellation, new("kind", Codes.Kind.Of(kind)), new("row_id", id)).ConfigureAwait(false) > 0;
}
