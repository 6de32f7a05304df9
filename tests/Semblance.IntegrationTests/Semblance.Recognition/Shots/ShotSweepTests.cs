using System.Globalization;
using Semblance.Errors;
using Semblance.IntegrationTests.Running;
using Semblance.Recognition.Erase;
using Semblance.Vault.Audit;
using Semblance.Vault.Safekeeping;
using Semblance.Vault.Sealing;
using static Semblance.IntegrationTests.Recognition.MadeHouse;
using static Semblance.IntegrationTests.Recognition.Shots.MadeShots;

namespace Semblance.IntegrationTests.Recognition.Shots;

/// <summary>When shots go: on their day, with their subject, without their event.</summary>
public sealed class ShotSweepTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

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
}
