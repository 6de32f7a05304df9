using Semblance.Errors;
using Semblance.Imaging;
using Semblance.IntegrationTests.Running;
using Semblance.Recognition.Bands;
using Semblance.Recognition.Erase;
using Semblance.Recognition.Watch;
using Semblance.Vault.Audit;
using static Semblance.IntegrationTests.Recognition.MadeHouse;

namespace Semblance.IntegrationTests.Recognition.Watch;

/// <summary>Visits before a camera over a real vault: <see cref="CameraGuard"/>, <see cref="TrackWatch"/>, <see cref="WatchJournal"/>, <see cref="WatchEventText"/>, <see cref="PendingEvents"/>.</summary>
public sealed class WatchHandlerTests
{
    private static readonly CameraRules Gate = new(new CameraName("gate")) { Gallery = Staff, FalsePositiveIdentificationRate = 3e-2, Subscribers = ["webhook", "log"] };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_visit_is_told_from_coming_to_leaving_and_is_on_record()
    {
        await using var made = await OpenAsync(Cancellation);
        await made.CreateAsync(Cancellation);
        var ada = await made.EnrolAsync("Ada", Cancellation, 0);
        var guard = await GuardAsync(made, Gate);
        Assert.True(guard.WantsLook(7));
        var came = await guard.SeeAsync(7, Seen(made, 0), Cancellation);
        Assert.Equal((WatchEventKind.TrackStarted, 1), (came!.Kind, came.Number));
        var named = await guard.LookAsync(7, ProbeAt(5), Cancellation);
        Assert.Equal((WatchEventKind.Identified, ada.SubjectId, 2), (named!.Kind, named.Subject, named.Number));
        Assert.Equal(3e-2, named.FalsePositiveIdentificationRate);
        Assert.Null(await guard.SeeAsync(7, Seen(made, 4), Cancellation));
        var left = Assert.Single(await guard.LeaveAsync(7, Cancellation));
        Assert.Equal((WatchEventKind.TrackEnded, TimeSpan.FromSeconds(4), ada.SubjectId), (left.Kind, left.Dwell, left.Subject));
        Assert.Single(new[] { came.Track, named.Track, left.Track }.Distinct());

        var watched = made.Record().Where(one => one.Action == AuditAction.Watch).ToArray();
        Assert.Equal([AuditOutcome.Done, AuditOutcome.Done, AuditOutcome.Match, AuditOutcome.Done], watched.Select(one => one.Outcome));
        Assert.All(watched, one => Assert.Equal(("camera gate", "to open the door"), (one.Source, one.Purpose)));
        Assert.Equal(3, watched.Select(one => one.DetailDigest).Where(digest => digest.Length == 64).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal([false, false, true, true], watched.Select(one => one.Subject.Length > 0));
        Assert.Equal("Ada", await made.House.PendingEvents.NameAsync(named, Cancellation));
    }

    [Fact]
    public async Task Looks_of_a_visit_share_its_rate_and_are_counted()
    {
        await using var made = await OpenAsync(Cancellation);
        await made.CreateAsync(Cancellation);
        await made.EnrolAsync("Ada", Cancellation, 0);
        var guard = await GuardAsync(made, Gate with { MaxLooks = 2 });
        await guard.SeeAsync(1, Seen(made, 0), Cancellation);
        Assert.Null(await guard.LookAsync(1, ProbeAt(180), Cancellation));
        Assert.Equal(WatchEventKind.Unknown, (await guard.LookAsync(1, ProbeAt(180), Cancellation))!.Kind);
        Assert.False(guard.WantsLook(1));
        Assert.Null(await guard.LookAsync(1, ProbeAt(0), Cancellation));
        Assert.Equal(2, made.Record().Count(one => one.Action == AuditAction.Identify));
        Assert.All(made.Record().Where(one => one.Action == AuditAction.Identify), one => Assert.Equal("camera gate", one.Source));
    }

    [Fact]
    public async Task What_is_outside_of_zones_and_hours_is_neither_told_nor_asked_for()
    {
        await using var made = await OpenAsync(Cancellation);
        await made.CreateAsync(Cancellation);
        await made.EnrolAsync("Ada", Cancellation, 0);
        var guard = await GuardAsync(made, Gate with { Zones = [new WatchZone("door", [(0.5, 0), (1, 0), (1, 1), (0.5, 1)])], Hours = [WatchHours.Parse("12:00-13:00")] });
        Assert.Null(await guard.SeeAsync(1, Seen(made, 0, x: 10), Cancellation));
        Assert.False(guard.WantsLook(1));
        Assert.Empty(await guard.LeaveAsync(1, Cancellation));
        var came = await guard.SeeAsync(2, Seen(made, 5, x: 150), Cancellation);
        Assert.Equal(["door"], came!.Zones);
        Assert.Null(await guard.SeeAsync(3, Seen(made, 4_000, x: 150), Cancellation));
        Assert.Single(made.Record(), one => one.Action == AuditAction.Watch && one.DetailDigest.Length > 0);
    }

    [Fact]
    public async Task Each_subscriber_is_kept_each_event_over_a_restart_until_it_was_told()
    {
        using var folder = new ScratchFolder();
        await using (var first = await OpenAsync(Cancellation, folder))
        {
            await first.CreateAsync(Cancellation);
            await first.EnrolAsync("Ada", Cancellation, 0);
            var guard = await GuardAsync(first, Gate);
            await guard.SeeAsync(1, Seen(first, 0), Cancellation);
            await guard.LookAsync(1, ProbeAt(3), Cancellation);
            await guard.EndAsync(Cancellation);
        }

        await using var second = await OpenAsync(Cancellation, folder);
        var waiting = (await second.House.PendingEvents.WaitingAsync("webhook", 0, Cancellation)).Events;
        Assert.Equal([WatchEventKind.TrackStarted, WatchEventKind.Identified, WatchEventKind.TrackEnded], waiting.Select(one => one.Told.Kind));
        Assert.Equal(new PixelBox(20, 30, 40, 50), waiting[0].Told.Box);
        await second.House.PendingEvents.ForgetAsync([waiting[0].Id, waiting[1].Id], Cancellation);
        Assert.Equal(waiting[2], Assert.Single((await second.House.PendingEvents.WaitingAsync("webhook", 0, Cancellation)).Events), Same);
        Assert.Equal(3, await second.House.PendingEvents.CountAsync("log", Cancellation));
    }

    [Fact]
    public async Task Who_was_erased_is_not_named_by_an_event_that_waits()
    {
        await using var made = await OpenAsync(Cancellation);
        await made.CreateAsync(Cancellation);
        var ada = await made.EnrolAsync("Ada", Cancellation, 0);
        var guard = await GuardAsync(made, Gate);
        await guard.SeeAsync(1, Seen(made, 0), Cancellation);
        var named = await guard.LookAsync(1, ProbeAt(3), Cancellation);
        await made.House.Erase.HandleAsync(new EraseRequest(Staff, ada.SubjectId!.Value, Porter), Cancellation);
        Assert.Null(await made.House.PendingEvents.NameAsync(named!, Cancellation));
        await guard.EndAsync(Cancellation);
    }

    [Fact]
    public async Task A_restricted_gallery_needs_leave_and_names_nobody_until_a_second_account_agrees()
    {
        await using var made = await OpenAsync(Cancellation);
        await made.CreateAsync(Cancellation, isRestricted: true);
        await made.EnrolAsync("Ada", Cancellation, 0);
        Assert.Equal(ErrorCode.VaultRuleBroken, (await Assert.ThrowsAsync<SemblanceException>(() => GuardAsync(made, Gate))).Code);
        var over = new WatchAuthorisation("order 12/26", "the gate", made.Time.GetUtcNow());
        Assert.Equal(ErrorCode.VaultRuleBroken, (await Assert.ThrowsAsync<SemblanceException>(() => GuardAsync(made, Gate with { Authorisation = over }))).Code);
        var guard = await GuardAsync(made, Gate with { Authorisation = over with { Until = made.Time.GetUtcNow().AddSeconds(10) } });
        await guard.SeeAsync(1, Seen(made, 0), Cancellation);
        var told = await guard.LookAsync(1, ProbeAt(3), Cancellation);
        Assert.Equal((WatchEventKind.Identified, null, ScoreBand.AskHuman), (told!.Kind, told.Subject, told.Band));
        Assert.NotNull(told.ReleaseId);
        Assert.False(guard.WantsLook(1));
        await guard.SeeAsync(2, Seen(made, 11), Cancellation);
        Assert.False(guard.WantsLook(2)); // the leave has run out
        var record = made.Record().Where(one => one.Action == AuditAction.Watch).ToArray();
        Assert.Equal(2, record.Count(one => one.Outcome == AuditOutcome.Refused));
        Assert.Contains(record, one => one.SecondActor.StartsWith("order 12/26, for the gate, until ", StringComparison.Ordinal));
    }

    private static Task<CameraGuard> GuardAsync(MadeHouse made, CameraRules camera) => made.House.Watch.HandleAsync(camera, Porter, made.Time.GetUtcNow(), Cancellation);

    private static Sighting Seen(MadeHouse made, double seconds, float x = 20) => new(made.Time.GetUtcNow().AddSeconds(seconds), TimeSpan.FromSeconds(seconds), new PixelBox(x, 30, 40, 50), 200, 100);

    private static bool Same(PendingEvent one, PendingEvent other) => one.Id == other.Id && one.Told.Id == other.Told.Id;
}
