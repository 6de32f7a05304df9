using Semblance.IntegrationTests.Recognition;
using Semblance.IntegrationTests.Recognition.Watch;
using Semblance.IntegrationTests.Running;
using Semblance.UnitTests.Video.Outlets;
using Semblance.Vault.Sealing.Signing;
using Semblance.Video.Outlets;
using Semblance.VaultSoak.House;
using Semblance.VaultSoak.Telling;

namespace Semblance.IntegrationTests.Video.Outlets;

/// <summary>From the vault to a receiver over real connections.</summary>
public sealed class WebhookOutletTests
{
    private static readonly OutletOptions Hurried = new() { Timeout = TimeSpan.FromSeconds(0.3), FirstRetry = TimeSpan.FromSeconds(0.01), LongestRetry = TimeSpan.FromSeconds(0.05), Poll = TimeSpan.FromSeconds(0.05) };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_receiver_that_fails_half_of_the_time_has_all_events_in_the_end_and_each_visit_in_order()
    {
        var now = TimeProvider.System.GetUtcNow();
        var events = MadeEvent.Visits(20, 15).Select(one => one with { At = now }).ToArray();
        await using var house = await MadeHouse.OpenAsync(Cancellation);
        await PendingEventsTests.KeepAsync(house, WebhookOutlet.DefaultName, events);
        var random = new Random(3);
        await using var receiver = new EventReceiver(_ => OutletLoop.MoodOf(random));
        using var client = WebhookOutlet.CreateClient();
        using var key = MessageKey.Read("0123456789abcdef");
        await using var pump = new OutletPump(new WebhookOutlet(client, receiver.Address, key, TimeProvider.System), house.House.PendingEvents, Hurried, TimeProvider.System);
        pump.Start();
        await pump.StopAsync(TimeSpan.FromMinutes(2));

        var received = receiver.Received;
        Assert.Equal(events.Select(static one => one.Id), received.Select(static one => one.Id).Distinct());
        Assert.True(receiver.IsInOrder);
        Assert.True(receiver.Asked > 450, $"Only {receiver.Asked} posts: nothing failed.");
        Assert.True(received.Count > events.Length, "Nothing was told twice, so nothing was tried.");
        Assert.All(received, one => Assert.Equal("v1=" + key.Sign(DateTimeOffset.FromUnixTimeSeconds(long.Parse(one.Headers["semblance-timestamp"], System.Globalization.CultureInfo.InvariantCulture)), one.Body.Span), one.Headers["semblance-signature"]));
        var status = await pump.StatusAsync(Cancellation);
        Assert.Equal((300, 0), (status.Told, status.Waiting));
    }

    [Fact]
    public async Task What_can_not_be_told_waits_for_the_next_run_and_the_cameras_do_not()
    {
        await using var house = await MadeHouse.OpenAsync(Cancellation);
        await PendingEventsTests.KeepAsync(house, WebhookOutlet.DefaultName, [MadeEvent.Of() with { At = TimeProvider.System.GetUtcNow() }]);
        await using var deaf = new EventReceiver(static _ => ReceiverMood.Close);
        using var client = WebhookOutlet.CreateClient();
        await using (var pump = new OutletPump(new WebhookOutlet(client, deaf.Address, null, TimeProvider.System), house.House.PendingEvents, Hurried, TimeProvider.System))
        {
            pump.Start();
            await pump.StopAsync(TimeSpan.FromSeconds(0.2));
            var status = await pump.StatusAsync(Cancellation);
            Assert.Equal((0, 1), (status.Told, status.Waiting));
            Assert.Equal("the connection broke", status.Failure);
        }

        await using var receiver = new EventReceiver(static _ => ReceiverMood.Take);
        await using var next = new OutletPump(new WebhookOutlet(client, receiver.Address, null, TimeProvider.System), house.House.PendingEvents, Hurried, TimeProvider.System);
        next.Start();
        await next.StopAsync(TimeSpan.FromSeconds(30));
        Assert.Single(receiver.Received);
    }

    /// <summary>The short form of tests/soak/outlets; a broken promise is its exception.</summary>
    [Fact]
    public async Task Kills_of_a_process_that_tells_lose_no_event()
    {
        using var folder = new ScratchFolder();
        var said = await new OutletLoop(new HousePlace(folder.Path), 11).RunAsync(3);
        Assert.StartsWith("3 kills", said, StringComparison.Ordinal);
    }
}
