using Semblance.IntegrationTests.Recognition.Watch;
using Semblance.Recognition.Retain;
using Semblance.Recognition.Watch;
using Semblance.UnitTests.Video.Outlets;
using Semblance.Vault.Audit;

namespace Semblance.IntegrationTests.Recognition.Retain;

/// <summary>Events for outlets that nobody has configured any more have an end.</summary>
public sealed class GiveUpEventsHandlerTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_too_old_and_of_no_outlet_that_is_there_goes_and_that_is_on_record()
    {
        await using var made = await MadeHouse.OpenAsync(Cancellation);
        await PendingEventsTests.KeepAsync(made, "gone", MadeEvent.Visits(50, 45));
        await PendingEventsTests.KeepAsync(made, "there", [MadeEvent.Of(1_000)]);
        await PendingEventsTests.SpoilAsync(made);
        await PendingEventsTests.KeepAsync(made, "gone", [MadeEvent.Of(1_001, seconds: 3_600)]);
        await PendingEventsTests.KeepAsync(made, "also gone", [MadeEvent.Of(1_002)]);
        GiveUpEventsHandler handler = made.House.GiveUpEvents;
        made.Time.Advance(PendingEvents.LongestWait);
        Assert.Empty(await handler.HandleAsync(MadeHouse.Porter, ["there"], Cancellation));
        Assert.DoesNotContain(made.Record(), IsGivenUp);

        made.Time.Advance(TimeSpan.FromMinutes(2));
        var given = await handler.HandleAsync(MadeHouse.Porter, ["there"], Cancellation);
        Assert.Equal([new("also gone", 1), new("gone", 2_250)], given);
        Assert.Equal(["2000 events that no outlet took in 7 days were given up", "251 events that no outlet took in 7 days were given up"], made.Record().Where(IsGivenUp).Select(static one => one.Purpose), StringComparer.Ordinal);
        Assert.Equal((1, 1, 0), (await CountAsync(made, "there"), await CountAsync(made, "gone"), await CountAsync(made, "also gone")));
        Assert.Empty(await handler.HandleAsync(MadeHouse.Porter, ["there"], Cancellation));
    }

    [Fact]
    public async Task A_sweep_gives_up_all_that_is_too_old_whomever_it_is_for()
    {
        await using var made = await MadeHouse.OpenAsync(Cancellation);
        await PendingEventsTests.KeepAsync(made, "there", [MadeEvent.Of(1), MadeEvent.Of(2)]);
        Assert.Equal(0, (await made.House.Sweep.HandleAsync(MadeHouse.Porter, Cancellation)).Events);
        made.Time.Advance(PendingEvents.LongestWait + TimeSpan.FromSeconds(1));
        Assert.Equal(2, (await made.House.Sweep.HandleAsync(MadeHouse.Porter, Cancellation)).Events);
        Assert.Equal(0, await CountAsync(made, "there"));
    }

    private static Task<int> CountAsync(MadeHouse made, string outlet) => made.House.PendingEvents.CountAsync(outlet, Cancellation);

    private static bool IsGivenUp(AuditEvent one) => one.Action == AuditAction.Change && one.Purpose.Contains("given up", StringComparison.Ordinal);
}
