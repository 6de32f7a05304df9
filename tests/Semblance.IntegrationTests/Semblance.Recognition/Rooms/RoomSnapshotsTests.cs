using Semblance.IntegrationTests.Running;
using Semblance.Recognition.Asking;
using Semblance.Recognition.Erase;
using Semblance.Recognition.Identify;
using Semblance.Recognition.Rooms;
using Semblance.Vault.Constraints;
using Semblance.Vault.Rows;
using Semblance.Vault.Safekeeping.Snapshots;
using Semblance.Vault.Sealing;
using static Semblance.IntegrationTests.Recognition.MadeHouse;

namespace Semblance.IntegrationTests.Recognition.Rooms;

/// <summary>Snapshots of whole houses: <see cref="RoomSnapshots"/>, <see cref="GalleryRooms"/>, <see cref="GallerySnapshots"/>.</summary>
public sealed class RoomSnapshotsTests : IDisposable
{
    private readonly ScratchFolder _folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string Snapshots => _folder.In("snapshots");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_house_that_was_closed_opens_from_its_snapshot_and_answers_the_same()
    {
        await EnrolAllAsync();
        Assert.Single(Directory.GetFiles(Snapshots));
        await using var again = await OpenHouseAsync();
        Assert.True(await IsUsedAsync(again));
        var room = await again.House.Rooms.OpenAsync(Staff, Cancellation);
        Assert.Equal(4, room.Index.Size);
        await DemandAsync(again);
    }

    [Fact]
    public async Task What_changed_after_it_is_in_the_next_one()
    {
        await EnrolAllAsync();
        await using (var made = await OpenHouseAsync())
        {
            await DemandAsync(made);
            await made.EnrolAsync("Dan", Cancellation, 270);
            Assert.True(await IsUsedAsync(made)); // with what was added; what is written at the end needs no addition
        }

        await using var again = await OpenHouseAsync();
        Assert.True(await IsUsedAsync(again));
        Assert.Equal(Verdict.Match, (await again.IdentifyAsync(270, Cancellation)).Verdict);
        await DemandAsync(again);
    }

    [Fact]
    public async Task After_a_crash_one_that_does_not_fit_is_destroyed_at_the_opening()
    {
        await EnrolAllAsync();
        var made = await OpenHouseAsync();
        var dan = await made.EnrolAsync("Dan", Cancellation, 0.5); // held, since too near to Ada
        Assert.Equal(1, await made.House.Rooms.KeepAsync(Cancellation));
        await made.House.ReleaseHeld.HandleAsync(About(dan), Cancellation);

        // The house is not closed, as in a crash.
        await made.Vault.DisposeAsync();

        await using var again = await OpenHouseAsync();
        Assert.Empty(Directory.GetFiles(Snapshots));
        Assert.Equal(5, (await again.House.Rooms.OpenAsync(Staff, Cancellation)).Index.Size);
    }

    [Fact]
    public async Task Nobody_who_was_erased_can_be_read_from_an_old_copy_beside_the_keys_of_now()
    {
        await EnrolAllAsync();
        var file = Directory.GetFiles(Snapshots).Single();
        var copy = await File.ReadAllBytesAsync(file, Cancellation);
        await using var made = await OpenHouseAsync();
        var room = await made.House.Rooms.OpenAsync(Staff, Cancellation);
        var before = await StateAsync(made);
        using (var there = made.Vault.Snapshots.Find(room.Gallery.Id, room.Gallery.Model, before))
            Assert.NotNull(there);
        var ada = (await made.IdentifyAsync(0, Cancellation)).Candidates[0].Found.SubjectId;
        await made.House.Erase.HandleAsync(new EraseRequest(Staff, ada, Porter), Cancellation);
        Assert.Empty(Directory.GetFiles(Snapshots));
        await File.WriteAllBytesAsync(file, copy, Cancellation);
        Assert.Null(made.Vault.Snapshots.Find(room.Gallery.Id, room.Gallery.Model, before));
        Assert.NotEqual(Verdict.Match, (await made.IdentifyAsync(0, Cancellation)).Verdict);
    }

    [Fact]
    public async Task A_consent_that_is_taken_back_takes_the_snapshot_along()
    {
        await using (var made = await OpenHouseAsync())
        {
            await made.CreateAsync(Cancellation, basis: "6.1.a+9.2.a");
            await made.EnrolAsync("Ada", made.Consent(), Cancellation, 0);
            await made.EnrolAsync("Ben", made.Consent(), Cancellation, 90);
        }

        Assert.Single(Directory.GetFiles(Snapshots));
        await using var again = await OpenHouseAsync();
        var ada = (await again.IdentifyAsync(0, Cancellation)).Candidates[0].Found.SubjectId;
        await again.House.WithdrawConsent.HandleAsync(new(new AboutSubject(Staff, ada, Porter), null), Cancellation);
        Assert.Empty(Directory.GetFiles(Snapshots));
        Assert.NotEqual(Verdict.Match, (await again.IdentifyAsync(0, Cancellation)).Verdict);
    }

    [Fact]
    public async Task A_damaged_one_is_made_anew_from_the_rows()
    {
        await EnrolAllAsync();
        var file = Directory.GetFiles(Snapshots).Single();
        var bytes = await File.ReadAllBytesAsync(file, Cancellation);
        bytes[^40] ^= 1;
        await File.WriteAllBytesAsync(file, bytes, Cancellation);
        await using (var made = await OpenHouseAsync())
            await DemandAsync(made);
        await using var again = await OpenHouseAsync();
        Assert.True(await IsUsedAsync(again));
        await DemandAsync(again);
    }

    /// <summary>Between a commit and the news of it to the index the two are of different states: a gallery that is always changing would never get its snapshot, if nobody waited for the turn.</summary>
    [Fact]
    public async Task One_is_written_although_a_change_is_under_way()
    {
        await EnrolAllAsync();
        await using var made = await OpenHouseAsync();
        var room = await made.House.Rooms.OpenAsync(Staff, Cancellation);
        var (ada, ben) = (await made.House.FindSubject.HandleAsync(Staff, "Ada", Cancellation), await made.House.FindSubject.HandleAsync(Staff, "Ben", Cancellation));
        Task<int> keeping;
        using (await made.House.Rooms.TurnAsync(Cancellation))
        {
            var said = Constraint.Different(ConstraintId.From(new RandomIdentifiers().Create()), room.Gallery.Id, ada.Id, ben.Id);
            await using var work = await made.Vault.Store.BeginAsync(Cancellation);
            await work.Constraints.AddAsync(room.Safe.Seal(said, new Remark("clerk", made.Time.GetUtcNow(), "cousins"), RowVersion.First), Cancellation);
            await work.CommitAsync(Cancellation);
            keeping = made.House.Rooms.KeepAsync(Cancellation); // has looked at the index, or stands in the queue, when this returns
            made.House.Rooms.Put(room.Gallery.Id, [], work.Steps);
        }

        Assert.Equal(1, await keeping);
    }

    private static async Task DemandAsync(MadeHouse made)
    {
        foreach (var degrees in new[] { 0, 90, 180 })
            Assert.Equal(Verdict.Match, (await made.IdentifyAsync(degrees, Cancellation)).Verdict);
    }

    private static async Task<GalleryState> StateAsync(MadeHouse made)
    {
        var entry = await made.House.Rooms.FindAsync(Staff, Cancellation);
        await using var view = await made.Vault.Store.ViewAsync(Cancellation);
        return await GalleryState.ReadAsync(view, entry.Gallery.Id, Cancellation);
    }

    private static async Task<bool> IsUsedAsync(MadeHouse made)
    {
        var entry = await made.House.Rooms.FindAsync(Staff, Cancellation);
        await using var snapshots = new RoomSnapshots(made.Vault, new SnapshotRules());
        await using var view = await made.Vault.Store.ViewAsync(Cancellation);
        return await snapshots.FindAsync(view, entry, await GalleryState.ReadAsync(view, entry.Gallery.Id, Cancellation), Cancellation) is not null;
    }

    private Task<MadeHouse> OpenHouseAsync() => OpenAsync(Cancellation, _folder, snapshots: new SnapshotRules { FewestReferences = 1 });

    private async Task EnrolAllAsync()
    {
        await using var made = await OpenHouseAsync();
        await made.CreateAsync(Cancellation);
        await made.EnrolAsync("Ada", Cancellation, 0, 2);
        await made.EnrolAsync("Ben", Cancellation, 90);
        await made.EnrolAsync("Cyd", Cancellation, 180);
    }
}
