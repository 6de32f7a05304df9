using System.Globalization;
using System.Security.Cryptography;
using Semblance.Errors;
using Semblance.Imaging;
using Semblance.IntegrationTests.Running;
using Semblance.Recognition.Asking;
using Semblance.Recognition.Erase;
using Semblance.Recognition.Shots;
using Semblance.Recognition.Watch;
using Semblance.Vault.Audit;
using Semblance.Vault.Safekeeping;
using Semblance.Vault.Sealing;
using static Semblance.IntegrationTests.Recognition.MadeHouse;

namespace Semblance.IntegrationTests.Recognition.Shots;

/// <summary>Best shots of people whom a camera named, over a real vault: <see cref="ShotKeeper"/>, <see cref="ShotSweep"/> and <see cref="EventShots"/> go along.</summary>
public sealed class OpenShotHandlerTests
{
    private static readonly CameraRules Gate = new(new CameraName("gate")) { Gallery = Staff, FalsePositiveIdentificationRate = 3e-2, Subscribers = ["log"], ShotDays = 2 };

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

    [Fact]
    public async Task Nothing_is_kept_by_default_nor_of_strangers_nor_without_a_picture()
    {
        await using var made = await StaffAsync();
        Assert.Null((await NamedAsync(made, Gate with { ShotDays = null })).ShotId);
        var guard = await GuardAsync(made, Gate);
        await guard.SeeAsync(1, Seen(made), Cancellation);
        await guard.LookAsync(1, ProbeAt(180), Face(), Cancellation);
        Assert.Equal(WatchEventKind.Unknown, (await guard.LookAsync(1, ProbeAt(180), Face(), Cancellation))!.Kind);
        await guard.SeeAsync(2, Seen(made), Cancellation);
        Assert.Equal((WatchEventKind.Identified, null), await guard.LookAsync(2, ProbeAt(3), null, Cancellation) is { } told ? (told.Kind, told.ShotId) : default);
        Assert.All(await guard.EndAsync(Cancellation), static one => Assert.Null(one.Told.ShotId));
        Assert.Empty(Kept(made));
    }

    [Fact]
    public async Task A_shot_is_shown_no_more_on_its_day_and_the_sweep_destroys_it()
    {
        await using var made = await StaffAsync();
        var shot = (await NamedAsync(made, Gate)).ShotId!.Value;
        made.Time.Advance(TimeSpan.FromHours(35));
        Assert.Equal(0, (await made.House.Sweep.HandleAsync(Porter, Cancellation)).Shots);
        Assert.NotNull(await OpenAsync(made, shot));
        made.Time.Advance(TimeSpan.FromHours(1));
        Assert.Equal(ErrorCode.InputNotFound, (await Assert.ThrowsAsync<SemblanceException>(() => OpenAsync(made, shot))).Code);
        var before = made.Record().Count;
        Assert.Equal(1, (await made.House.Sweep.HandleAsync(Porter, Cancellation)).Shots);
        Assert.Empty(Kept(made));
        var gone = Assert.Single(made.Record().Skip(before), static one => one.Subject.Length > 0);
        Assert.Equal((AuditAction.Change, "retention"), (gone.Action, gone.Purpose));
        Assert.Equal(0, (await made.House.Sweep.HandleAsync(Porter, Cancellation)).Shots);
    }

    [Fact]
    public async Task What_a_crash_left_without_an_event_is_shown_to_nobody_and_goes_with_the_next_sweep()
    {
        using var folder = new ScratchFolder();
        KeptShot lost;
        await using (var first = await MadeHouse.OpenAsync(Cancellation, folder))
        {
            await first.CreateAsync(Cancellation);
            var ada = await first.EnrolAsync("Ada", Cancellation, 0);
            lost = new KeptShot(new RandomIdentifiers().Create(), (await first.House.Rooms.FindAsync(Staff, Cancellation)).Gallery.Id, ada.SubjectId!.Value, "gate", first.Time.GetUtcNow(), new DateOnly(2027, 1, 1));
            first.Vault.Shots.Put(lost, "picture"u8); // and no event names it any more
            await File.WriteAllTextAsync(Assert.Single(Kept(first)) + ".new", "half a write", Cancellation);

            // Within the process that is about to name it a sweep leaves it alone.
            Assert.Equal(0, (await first.House.Sweep.HandleAsync(Porter, Cancellation)).Shots);
            Assert.NotNull(await OpenAsync(first, lost.Id));
            await File.WriteAllTextAsync(Assert.Single(Kept(first)) + ".new", "half a write", Cancellation);
        }

        await using var second = await MadeHouse.OpenAsync(Cancellation, folder);
        Assert.Equal(ErrorCode.InputNotFound, (await Assert.ThrowsAsync<SemblanceException>(() => OpenAsync(second, lost.Id))).Code);
        Assert.Equal(1, (await second.House.Sweep.HandleAsync(Porter, Cancellation)).Shots);
        Assert.Empty(Kept(second));
    }

    [Fact]
    public async Task A_shot_goes_with_its_subject_even_where_a_copy_of_it_was_made()
    {
        await using var made = await StaffAsync();
        await made.EnrolAsync("Ben", Cancellation, 90);
        var (ada, ben) = (await NamedAsync(made, Gate), await NamedAsync(made, Gate, 90));
        var copies = Kept(made).ToDictionary(static file => file, File.ReadAllBytes, StringComparer.Ordinal);
        await made.House.Erase.HandleAsync(new EraseRequest(Staff, ada.Subject!.Value, Porter), Cancellation);
        Assert.Contains(ben.ShotId!.Value.ToString("D", CultureInfo.InvariantCulture), Assert.Single(Kept(made)), StringComparison.Ordinal);
        foreach (var (file, bytes) in copies)
            await File.WriteAllBytesAsync(file, bytes, Cancellation);
        Assert.Equal(ErrorCode.InputNotFound, (await Assert.ThrowsAsync<SemblanceException>(() => OpenAsync(made, ada.ShotId!.Value))).Code);
        Assert.Equal(ErrorCode.KeyErased, Assert.Throws<SemblanceException>(() => { made.Vault.Shots.Open(ada.ShotId!.Value); }).Code);
        Assert.Equal(1, (await made.House.Sweep.HandleAsync(Porter, Cancellation)).Shots);
        Assert.NotNull(await OpenAsync(made, ben.ShotId.Value));
    }

    [Fact]
    public async Task A_shot_goes_with_its_gallery()
    {
        await using var made = await StaffAsync();
        await NamedAsync(made, Gate);
        Assert.Single(Kept(made));
        await made.House.EraseGallery.HandleAsync(new EraseGalleryRequest(Staff, Porter), Cancellation);
        Assert.Empty(Kept(made));
    }

    [Fact]
    public async Task A_file_that_was_changed_is_not_opened_and_the_sweep_destroys_it()
    {
        await using var made = await StaffAsync();
        var shot = (await NamedAsync(made, Gate)).ShotId!.Value;
        var file = Assert.Single(Kept(made));
        var bytes = await File.ReadAllBytesAsync(file, Cancellation);
        bytes[^1] ^= 1;
        await File.WriteAllBytesAsync(file, bytes, Cancellation);
        Assert.Equal(ErrorCode.SealBroken, (await Assert.ThrowsAsync<SemblanceException>(() => OpenAsync(made, shot))).Code);
        Assert.Equal(1, (await made.House.Sweep.HandleAsync(Porter, Cancellation)).Shots);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(366)]
    public async Task Days_out_of_range_are_refused(int days)
    {
        await using var made = await StaffAsync();
        Assert.Equal(ErrorCode.OptionOutOfRange, (await Assert.ThrowsAsync<SemblanceException>(() => GuardAsync(made, Gate with { ShotDays = days }))).Code);
    }

    [Fact]
    public async Task No_shot_is_kept_without_a_gallery_nor_of_a_restricted_one()
    {
        await using var made = await MadeHouse.OpenAsync(Cancellation);
        await made.CreateAsync(Cancellation, isRestricted: true);
        Assert.Equal(ErrorCode.OptionOutOfRange, (await Assert.ThrowsAsync<SemblanceException>(() => GuardAsync(made, Gate with { Gallery = null }))).Code);
        var leave = new WatchAuthorisation("order 12/26", "the gate", made.Time.GetUtcNow().AddDays(1));
        Assert.Equal(ErrorCode.VaultRuleBroken, (await Assert.ThrowsAsync<SemblanceException>(() => GuardAsync(made, Gate with { Authorisation = leave }))).Code);
        Assert.NotNull(await GuardAsync(made, Gate with { Authorisation = leave, ShotDays = null }));
    }

    private static async Task<MadeHouse> StaffAsync()
    {
        var made = await MadeHouse.OpenAsync(Cancellation);
        await made.CreateAsync(Cancellation);
        await made.EnrolAsync("Ada", Cancellation, 0);
        return made;
    }

    private static async Task<WatchEvent> NamedAsync(MadeHouse made, CameraRules camera, double degrees = 3)
    {
        var guard = await GuardAsync(made, camera);
        await guard.SeeAsync(1, Seen(made), Cancellation);
        var named = await guard.LookAsync(1, ProbeAt(degrees), Face(), Cancellation);
        Assert.Equal(WatchEventKind.Identified, named!.Kind);
        return named;
    }

    private static Task<OpenedShot> OpenAsync(MadeHouse made, Guid shot) => made.House.OpenShot.HandleAsync(Staff, shot, Porter, Cancellation);

    private static string[] Kept(MadeHouse made) => Directory.Exists(made.Place.ShotFolder) ? Directory.GetFiles(made.Place.ShotFolder) : [];

    private static PixelBlock Face() => Picture.FromRgb(new byte[160 * 160 * 3], 160, 160).ToPixels();

    private static Task<CameraGuard> GuardAsync(MadeHouse made, CameraRules camera) => made.House.Watch.HandleAsync(camera, Porter, made.Time.GetUtcNow(), Cancellation);

    private static Sighting Seen(MadeHouse made) => new(made.Time.GetUtcNow(), TimeSpan.Zero, new PixelBox(20, 30, 40, 50), 200, 100);
}
