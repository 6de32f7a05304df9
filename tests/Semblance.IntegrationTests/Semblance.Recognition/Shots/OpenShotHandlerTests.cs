using System.Security.Cryptography;
using Semblance.IntegrationTests.Running;
using Semblance.Recognition.Asking;
using Semblance.Vault.Audit;
using static Semblance.IntegrationTests.Recognition.MadeHouse;
using static Semblance.IntegrationTests.Recognition.Shots.MadeShots;

namespace Semblance.IntegrationTests.Recognition.Shots;

/// <summary>Best shots of people whom a camera named, over a real vault.</summary>
public sealed class OpenShotHandlerTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_is_named_has_a_shot_that_the_event_names_and_a_look_at_it_is_on_record()
    {
        await using var made = await StaffAsync();
        var named = await NamedAsync(made, Gate);
        var waiting = (await made.House.PendingEvents.WaitingAsync("log", 0, Cancellation)).Events;
        Assert.Equal([null, named.ShotId], waiting.Select(static one => one.Told.ShotId));
        var opened = await OpenAsync(made, named.ShotId!.Value);
        Assert.Equal(("gate", named.Subject!.Value, new DateOnly(2026, 8, 3)), (opened.Shot.Camera, opened.Shot.Subject, opened.Shot.ExpiresOn));
        Assert.Equal("FFD8", Convert.ToHexString(opened.Jpeg.Span[..2]), StringComparer.Ordinal);
        var (kept, look) = (made.Record()[^2], made.Record()[^1]);
        Assert.Equal((AuditAction.Change, "camera gate", "to open the door"), (kept.Action, kept.Source, kept.Purpose));
        Assert.Equal((AuditAction.View, "porter", true), (look.Action, look.Actor, look.Subject.Length > 0));
        Assert.Equal((kept.Subject, Convert.ToHexStringLower(SHA256.HashData(opened.Jpeg.Span))), (look.Subject, kept.InputDigest));
        Assert.Equal(kept.InputDigest, look.InputDigest);
        Assert.Equal(named.ShotId, Assert.Single((await made.House.ExportSubject.HandleAsync(new AboutSubject(Staff, named.Subject!.Value, Porter), Cancellation)).Shots).Id);
    }

    [Fact]
    public async Task A_shot_survives_a_restart_and_shows_no_picture_on_the_disk()
    {
        using var folder = new ScratchFolder();
        Guid shot;
        await using (var first = await MadeHouse.OpenAsync(Cancellation, folder))
        {
            await first.CreateAsync(Cancellation);
            await first.EnrolAsync("Ada", Cancellation, 0);
            shot = (await NamedAsync(first, Gate)).ShotId!.Value;
        }

        await using var second = await MadeHouse.OpenAsync(Cancellation, folder);
        var opened = await OpenAsync(second, shot);
        var kept = await File.ReadAllBytesAsync(Assert.Single(Kept(second)), Cancellation);
        Assert.Equal(-1, kept.AsSpan().IndexOf(opened.Jpeg.Span[..20]));
    }
}
