using Semblance.Recognition.Erase;
using Semblance.Recognition.Watch;
using Semblance.UnitTests.Video.Outlets;
using Semblance.Vault.Outbox;
using Semblance.Vault.Rows;

namespace Semblance.IntegrationTests.Recognition.Watch;

/// <summary>What waits for subscribers, over a real vault.</summary>
public sealed class PendingEventsTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_waits_for_one_does_not_hold_up_another()
    {
        await using var house = await MadeHouse.OpenAsync(Cancellation);
        var dead = MadeEvent.Visits(50, 45);
        await KeepAsync(house, "dead", dead);
        await KeepAsync(house, "alive", [MadeEvent.Of(1_000), MadeEvent.Match(1_000)]);
        await KeepAsync(house, "dead", [MadeEvent.Of(1_001)]);
        var pending = house.House.PendingEvents;
        var page = await pending.WaitingAsync("alive", 0, Cancellation);
        Assert.Equal([MadeEvent.Of(1_000).Id, MadeEvent.Match(1_000).Id], page.Events.Select(static one => one.Told.Id));
        Assert.Empty((await pending.WaitingAsync("alive", page.End, Cancellation)).Events);

        await pending.ForgetAsync([.. page.Events.Select(static one => one.Id)], Cancellation);
        Assert.Empty((await pending.WaitingAsync("alive", 0, Cancellation)).Events);
        Assert.Equal((0, 2_251), (await pending.CountAsync("alive", Cancellation), await pending.CountAsync("dead", Cancellation)));

        // All of a long queue is read, in its order.
        var (read, position) = (new List<Guid>(), 0L);
        while (await pending.WaitingAsync("dead", position, Cancellation) is { Events.Count: > 0 } next)
        {
            read.AddRange(next.Events.Select(static one => one.Told.Id));
            position = next.End;
        }

        Assert.Equal([.. dead.Select(static one => one.Id), MadeEvent.Of(1_001).Id], read);
    }

    [Fact]
    public async Task What_cant_be_read_is_left_out_and_named_and_the_others_are_told()
    {
        await using var house = await MadeHouse.OpenAsync(Cancellation);
        await KeepAsync(house, "alive", [MadeEvent.Of(1)]);
        await SpoilAsync(house);
        await KeepAsync(house, "alive", [MadeEvent.Of(2)]);
        var pending = house.House.PendingEvents;
        var page = await pending.WaitingAsync("alive", 0, Cancellation);
        Assert.Equal([MadeEvent.Of(1).Id, MadeEvent.Of(2).Id], page.Events.Select(static one => one.Told.Id));
        Assert.Equal([2L, 3L], page.LeftOut.Select(static one => one.Position));
        Assert.Equal(2, await pending.CountAsync("alive", Cancellation));
        Assert.Equal(2, (await pending.WaitingAsync("dead", 0, Cancellation)).LeftOut.Count);
    }

    [Fact]
    public async Task Who_was_erased_and_whoever_was_in_a_gallery_that_is_gone_is_not_named()
    {
        await using var house = await MadeHouse.OpenAsync(Cancellation);
        await house.CreateAsync(Cancellation);
        var ada = await house.EnrolAsync("Ada", Cancellation, 10);
        var told = MadeEvent.Match() with { Subject = ada.SubjectId };
        var pending = house.House.PendingEvents;
        Assert.Equal("Ada", await pending.NameAsync(told, Cancellation));
        Assert.Null(await pending.NameAsync(told with { Gallery = "gone" }, Cancellation));
        await house.House.Erase.HandleAsync(new EraseRequest(MadeHouse.Staff, ada.SubjectId!.Value, MadeHouse.Porter), Cancellation);
        Assert.Null(await pending.NameAsync(told, Cancellation));
    }

    /// <summary>Keeps one event whose seal is broken, and one that is whole and makes no sense.</summary>
    internal static async Task SpoilAsync(MadeHouse house)
    {
        await using var work = await house.Vault.Store.BeginAsync(Cancellation);
        var identifiers = new Semblance.Vault.Sealing.RandomIdentifiers();
        await work.Outbox.AddAsync(new OutboxEvent(OutboxEventId.From(identifiers.Create()), OutboxChannel.Subscribers, SealedBytes.From(new byte[90])), Cancellation);
        await house.Vault.Announcements.EnlistAsync(work, identifiers.Create(), "no event"u8.ToArray(), Cancellation);
        await work.CommitAsync(Cancellation);
    }

    /// <summary>Keeps events as a camera's journal does, without the record.</summary>
    internal static async Task KeepAsync(MadeHouse house, string subscriber, IEnumerable<WatchEvent> events)
    {
        await using var work = await house.Vault.Store.BeginAsync(Cancellation);
        var identifiers = new Semblance.Vault.Sealing.RandomIdentifiers();
        foreach (var told in events)
            await house.Vault.Announcements.EnlistAsync(work, identifiers.Create(), WatchEventText.Write(told, subscriber), Cancellation);
        await work.CommitAsync(Cancellation);
    }
}
