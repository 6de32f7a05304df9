using Microsoft.Data.Sqlite;
using Semblance.Comparison;
using Semblance.IntegrationTests.Running;
using Semblance.Recognition.Constrain;
using Semblance.Recognition.Identify;
using Semblance.Recognition.Rooms;
using Semblance.Vault.Safekeeping;
using static Semblance.IntegrationTests.Recognition.MadeHouse;

namespace Semblance.IntegrationTests.Recognition.Rooms;

/// <summary>What a gallery knows of its own state when it is opened.</summary>
public sealed class GalleryRoomTests : IDisposable
{
    private readonly ScratchFolder _folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Where_a_rule_was_taken_away_outside_a_human_looks_at_every_match()
    {
        await using (var made = await OpenAsync(Cancellation, _folder))
        {
            await made.CreateAsync(Cancellation);
            var ada = await made.EnrolAsync("Ada", Cancellation, 0);
            await made.House.Constrain.HandleAsync(new ConstraintRequest(About(ada), "a poster") { NotShownBy = ProbeAt(3).File }, Cancellation);
            Assert.Equal(Verdict.Unknown, (await made.IdentifyAsync(3, Cancellation)).Verdict);
        }

        TakeRulesAway();
        await using var again = await OpenAsync(Cancellation, _folder);
        GalleryRoom room = await again.House.Rooms.OpenAsync(Staff, Cancellation);
        Assert.False(room.IsComplete);
        Assert.Equal(LimitEffect.ForbidsMatch, Assert.Single(room.Limits).Effect);
        Assert.Equal(Verdict.AskHuman, (await again.IdentifyAsync(3, Cancellation)).Verdict);
    }

    [Fact]
    public async Task A_whole_gallery_limits_nothing()
    {
        await using var made = await OpenAsync(Cancellation, _folder);
        await made.CreateAsync(Cancellation);
        await made.EnrolAsync("Ada", Cancellation, 0);
        GalleryRoom room = await made.House.Rooms.OpenAsync(Staff, Cancellation);
        Assert.True(room.IsComplete);
        Assert.Empty(room.Limits);
    }

    private void TakeRulesAway()
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(new VaultPlace { Folder = _folder.Path }.DataFolder, "vault.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "DELETE FROM subject_constraint;";
        Assert.Equal(1, command.ExecuteNonQuery());
    }
}
