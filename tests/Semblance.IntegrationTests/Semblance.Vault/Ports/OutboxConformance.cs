using Semblance.Errors;
using Semblance.IntegrationTests.Vault.PostgreSql;
using Semblance.IntegrationTests.Vault.Sqlite;
using Semblance.Vault.Outbox;

namespace Semblance.IntegrationTests.Vault.Ports;

public abstract class OutboxConformance(VaultPlace place) : VaultSuite(place)
{
    [Fact]
    public async Task Events_wait_in_their_order_until_they_are_told()
    {
        OutboxEvent[] events = [Made.Event(), Made.Event(OutboxChannel.KeyDestruction), Made.Event(), Made.Event(OutboxChannel.Subscribers)];
        await DoAsync(async work =>
        {
            foreach (var happening in events)
                await work.Outbox.AddAsync(happening, None);
        });
        Assert.Equal([events[0], events[2]], await ReadAsync(view => view.Outbox.WaitingAsync(OutboxChannel.Audit, 10, None)));
        Assert.Equal([events[1]], await ReadAsync(view => view.Outbox.WaitingAsync(OutboxChannel.KeyDestruction, 10, None)));
        await DoAsync(async work => Assert.True(await work.Outbox.RemoveAsync(events[0].Id, None)));
        await DoAsync(async work => Assert.False(await work.Outbox.RemoveAsync(events[0].Id, None)));
        Assert.Equal([events[2]], await ReadAsync(view => view.Outbox.WaitingAsync(OutboxChannel.Audit, 1, None)));
    }

    [Fact]
    public async Task An_event_of_a_change_that_failed_is_not_told()
    {
        await RefusedAsync(ErrorCode.VaultRuleBroken, async work =>
        {
            await work.Outbox.AddAsync(Made.Event(), None);
            await work.Galleries.AddAsync(Made.Gallery("house"), None);
        });
        Assert.Empty(await ReadAsync(view => view.Outbox.WaitingAsync(OutboxChannel.Audit, 10, None)));
    }
}

public sealed class SqliteOutboxTests() : OutboxConformance(new SqlitePlace());

[Collection(PostgreSqlCollection.Name)]
public sealed class PostgreSqlOutboxTests(SuiteCluster cluster) : OutboxConformance(new PostgreSqlPlace(cluster));
