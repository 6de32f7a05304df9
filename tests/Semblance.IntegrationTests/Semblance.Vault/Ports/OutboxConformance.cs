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
    public async Task Events_are_read_page_by_page_and_from_positions_whose_event_is_gone()
    {
        var events = Enumerable.Range(0, 5).Select(_ => Made.Event(OutboxChannel.Subscribers)).ToArray();
        await DoAsync(async work =>
        {
            foreach (var happening in events)
            {
                await work.Outbox.AddAsync(happening, None);
                await work.Outbox.AddAsync(Made.Event(), None);
            }
        });
        var first = await ReadAsync(view => view.Outbox.PageAsync(OutboxChannel.Subscribers, 0, 2, None));
        Assert.Equal(events[..2], first.Events);
        await DoAsync(async work => Assert.True(await work.Outbox.RemoveAsync(events[1].Id, None)));
        var second = await ReadAsync(view => view.Outbox.PageAsync(OutboxChannel.Subscribers, first.End, 10, None));
        Assert.Equal(events[2..], second.Events);
        var none = await ReadAsync(view => view.Outbox.PageAsync(OutboxChannel.Subscribers, second.End, 10, None));
        Assert.Empty(none.Events);
        Assert.Equal(second.End, none.End);
        Assert.Equal([events[0], .. events[2..]], (await ReadAsync(view => view.Outbox.PageAsync(OutboxChannel.Subscribers, 0, 10, None))).Events);
    }

    [Fact]
    public async Task A_row_that_holds_what_it_never_should_is_named_holds_up_none_and_can_be_removed_by_its_place()
    {
        var events = Enumerable.Range(0, 4).Select(_ => Made.Event(OutboxChannel.Subscribers)).ToArray();
        await DoAsync(async work =>
        {
            foreach (var happening in events)
                await work.Outbox.AddAsync(happening, None);
        });
        await Place.ChangeAsync($"UPDATE outbox SET id = {Place.ForeignId} WHERE seq = (SELECT min(seq) + 1 FROM outbox);");
        var first = await ReadAsync(view => view.Outbox.PageAsync(OutboxChannel.Subscribers, 0, 2, None));
        Assert.Equal([events[0]], first.Events);
        var lost = Assert.Single(first.Unreadable);
        Assert.Equal((first.Positions[0] + 1, first.End, Guid.Empty), (lost.Position, lost.Position, lost.Id));
        Assert.Equal(events[2..], (await ReadAsync(view => view.Outbox.PageAsync(OutboxChannel.Subscribers, first.End, 10, None))).Events);

        await DoAsync(async work => Assert.False(await work.Outbox.RemoveAtAsync(OutboxChannel.Audit, lost.Position, None)));
        await DoAsync(async work => Assert.True(await work.Outbox.RemoveAtAsync(OutboxChannel.Subscribers, lost.Position, None)));
        await DoAsync(async work => Assert.False(await work.Outbox.RemoveAtAsync(OutboxChannel.Subscribers, lost.Position, None)));
        var all = await ReadAsync(view => view.Outbox.PageAsync(OutboxChannel.Subscribers, 0, 10, None));
        Assert.Empty(all.Unreadable);
        Assert.Equal([events[0], .. events[2..]], all.Events);
    }

    [Fact]
    public async Task An_event_of_a_change_that_failed_is_not_told()
    {
        await RefusedAsync(ErrorCode.NameTaken, async work =>
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
