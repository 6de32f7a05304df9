using Semblance.UnitTests.Vault.Audit;
using Semblance.Vault.Audit;
using Semblance.Vault.Files;
using Semblance.Vault.Outbox;
using static Semblance.UnitTests.Vault.Safekeeping.MadeHolding;

namespace Semblance.UnitTests.Vault.Safekeeping;

public sealed class JournalTests : IDisposable
{
    private readonly MadeHolding _holding = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _holding.Dispose();

    [Fact]
    public async Task What_a_crash_left_waiting_is_moved_once_at_the_next_opening()
    {
        await using (var cut = await _holding.OpenAsync())
            await DoAsync(cut, work => cut.Journal.EnlistAsync(work, Event(1), Cancellation));
        Assert.Empty(OnRecord());
        await OpenAndCloseAsync();
        await OpenAndCloseAsync();
        Assert.Equal([Event(1).Id], OnRecord());
    }

    [Fact]
    public async Task What_reached_the_chain_before_the_crash_is_not_told_twice()
    {
        await using (var cut = await _holding.OpenAsync())
        {
            await DoAsync(cut, work => cut.Journal.EnlistAsync(work, Event(1), Cancellation));
            await cut.Journal.RecordAsync(Event(1), Cancellation);
        }

        await using (var again = await _holding.OpenAsync())
        {
            await using var view = await again.Store.ViewAsync(Cancellation);
            Assert.Empty(await view.Outbox.WaitingAsync(OutboxChannel.Audit, 10, Cancellation));
        }

        Assert.Equal([Event(1).Id], OnRecord());
    }

    [Fact]
    public async Task More_than_a_page_of_events_is_moved_in_its_order()
    {
        var events = Enumerable.Range(1, 300).Select(Event).ToArray();
        await using (var vault = await _holding.OpenAsync())
        {
            await DoAsync(vault, async work =>
            {
                foreach (var one in events)
                    await vault.Journal.EnlistAsync(work, one, Cancellation);
            });
            Assert.Equal(events.Length, (await vault.Journal.MoveAsync(Cancellation)).Count);
            Assert.Empty(await vault.Journal.MoveAsync(Cancellation));
        }

        Assert.Equal(events.Select(one => one.Id), OnRecord());
    }

    [Fact]
    public async Task An_event_of_a_change_that_was_not_kept_is_never_told()
    {
        await using (var vault = await _holding.OpenAsync())
            await DoAsync(vault, work => vault.Journal.EnlistAsync(work, Event(1), Cancellation), isKept: false);
        await OpenAndCloseAsync();
        Assert.Empty(OnRecord());
    }

    private static AuditEvent Event(int number) => MadeLog.Event(number) with { Id = MadeVault.Id(number) };

    private async Task OpenAndCloseAsync() => await (await _holding.OpenAsync()).DisposeAsync();

    private Guid[] OnRecord() => [.. AuditReader.Read(new DiskFiles(), _holding.Place.AuditFolder).Select(record => record.Event.Id)];
}
