using Semblance.Vault.Outbox;
using Semblance.Vault.Ports;
using Semblance.Vault.Relational.Sessions;

namespace Semblance.Vault.Relational.Stores;

/// <summary>Events in a table.</summary>
/// <remarks>They are removed one by one and never "up to a number": on a server, a lower number may be committed after a higher one was read.</remarks>
internal sealed class OutboxStore(Session session) : IOutbox
{
    private static readonly StatementFile Statements = StatementFile.Read("outbox");

    public Task AddAsync(OutboxEvent happening, CancellationToken cancellation) => session.ExecuteAsync(
        Statements["add"],
        cancellation,
        new("id", happening.Id.Value),
        new("channel", Codes.Channel.Of(happening.Channel)),
        new("sealed_body", happening.SealedBody.Bytes));

    public async Task<IReadOnlyList<OutboxEvent>> WaitingAsync(OutboxChannel channel, int most, CancellationToken cancellation) =>
        await session.ReadAsync(
            Statements["waiting"],
            static row => new OutboxEvent(OutboxEventId.From(row.Id(0)), row.Code(1, Codes.Channel), row.Sealed(2)),
            cancellation,
            new("channel", Codes.Channel.Of(channel)),
            new("most", Limits.Rows(most))).ConfigureAwait(false);

    public async Task<OutboxPage> PageAsync(OutboxChannel channel, long after, int most, CancellationToken cancellation)
    {
        var rows = await session.ReadAsync(
            Statements["page"],
            static row => (Event: OrNull(row), Id: IdOf(row), Position: row.Number(3)),
            cancellation,
            new("channel", Codes.Channel.Of(channel)),
            new("after", after),
            new("most", Limits.Rows(most))).ConfigureAwait(false);
        return new OutboxPage(
            [.. rows.Select(static row => row.Event).OfType<OutboxEvent>()],
            [.. rows.Where(static row => row.Event is not null).Select(static row => row.Position)],
            [.. rows.Where(static row => row.Event is null).Select(static row => new UnreadableEvent(row.Position, row.Id))],
            rows.Count == 0 ? after : rows[^1].Position);
    }

    public async Task<bool> RemoveAsync(OutboxEventId id, CancellationToken cancellation) =>
        await session.ExecuteAsync(Statements["remove"], cancellation, new Arg("id", id.Value)).ConfigureAwait(false) > 0;

    public async Task<bool> RemoveAtAsync(OutboxChannel channel, long position, CancellationToken cancellation) =>
        await session.ExecuteAsync(Statements["remove_at"], cancellation, new("channel", Codes.Channel.Of(channel)), new("position", position)).ConfigureAwait(false) > 0;

    private static OutboxEvent? OrNull(RowReader row)
    {
        try
        {
            return RowReader.Demand(() => new OutboxEvent(OutboxEventId.From(row.Id(0)), row.Code(1, Codes.Channel), row.Sealed(2)));
        }
        catch (InvalidDataException)
        {
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
}
