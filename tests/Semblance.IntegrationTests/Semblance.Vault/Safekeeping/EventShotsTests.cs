using Semblance.Errors;
using Semblance.IntegrationTests.Recognition;
using Semblance.Vault.Safekeeping;
using Semblance.Vault.Sealing;
using Semblance.Vault.Subjects;

namespace Semblance.IntegrationTests.Vault.Safekeeping;

/// <summary>Pictures under keys of people. What happens to them over whole erasures and sweeps stands beside the handler that opens them.</summary>
public sealed class EventShotsTests
{
    private static readonly DateOnly Day = new(2026, 8, 3);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_picture_is_found_listed_and_opened_until_its_day()
    {
        await using var made = await MadeHouse.OpenAsync(Cancellation);
        var shot = await ShotAsync(made);
        EventShots shots = made.Vault.Shots;
        Assert.Null(shots.Find(shot.Id));
        shots.Put(shot, "picture"u8);
        Assert.Equal(shot, shots.Find(shot.Id));
        Assert.Equal(shot, Assert.Single(shots.Of(shot.Gallery, shot.Subject)));
        Assert.Equal("picture"u8.ToArray(), shots.Open(shot.Id));
        shots.Name(shot.Id);
        Assert.Equal(shot, shots.Find(shot.Id));
        Assert.Equal("picture"u8.ToArray(), shots.Open(shot.Id));
        Assert.Empty(shots.Due(Day.AddDays(-1)));
        Assert.Equal((shot.Id, shot), Assert.Single(shots.Due(Day)));
        shots.Remove(shot.Id);
        Assert.Null(shots.Open(shot.Id));
    }

    [Fact]
    public async Task Nothing_is_kept_of_a_subject_without_a_key()
    {
        await using var made = await MadeHouse.OpenAsync(Cancellation);
        var shot = await ShotAsync(made) with { Subject = SubjectId.From(new RandomIdentifiers().Create()) };
        Assert.Equal(ErrorCode.KeyErased, Assert.Throws<SemblanceException>(() => made.Vault.Shots.Put(shot, "picture"u8)).Code);
        Assert.False(Directory.Exists(made.Place.ShotFolder));
    }

    private static async Task<KeptShot> ShotAsync(MadeHouse made)
    {
        await made.CreateAsync(Cancellation);
        var ada = await made.EnrolAsync("Ada", Cancellation, 0);
        var gallery = (await made.House.Rooms.FindAsync(MadeHouse.Staff, Cancellation)).Gallery.Id;
        return new KeptShot(new RandomIdentifiers().Create(), gallery, ada.SubjectId!.Value, "gate", MadeHouse.Start, Day);
    }
}
