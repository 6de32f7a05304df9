using Microsoft.Data.Sqlite;
using Semblance.IntegrationTests.Running;
using Semblance.Recognition.Constrain;
using Semblance.Recognition.Erase;
using Semblance.Recognition.Identify;
using Semblance.Recognition.Rooms;
using Semblance.Vault.Ports;
using Semblance.Vault.Rows;
using Semblance.Vault.Safekeeping;
using Semblance.Vault.Safekeeping.Snapshots;
using Semblance.Vault.Subjects;
using static Semblance.IntegrationTests.Recognition.MadeHouse;

namespace Semblance.IntegrationTests.Recognition.Rooms;

/// <summary>
/// A snapshot, then changes, then a crash: where rows were added and nothing else, the gallery is opened from both (<see cref="AddedRows"/>, <see cref="SnapshotBase"/>), and is the one that all rows give. Anything
/// else makes the snapshot count for nothing.
/// </summary>
public sealed class GrownGalleryTests : IDisposable
{
    private readonly ScratchFolder _folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string Snapshots => _folder.In("snapshots");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Rows_that_were_added_before_a_crash_are_in_the_index_and_it_is_that_of_all_rows()
    {
        await using (var first = await OpenHouseAsync())
        {
            await EnrolAllAsync(first);
            await first.EnrolAsync("Gus", Cancellation, 181, 182); // too near to Cyd: held for a human
            Assert.Equal(SubjectState.Held, (await first.EnrolAsync("Hal", Cancellation, 92)).State);
        }

        await CrashAsync(isNew: false, happens: async made =>
        {
            await made.EnrolAsync("Dan", made.Consent(), Cancellation, 270, 272);
            await made.EnrolAsync("Ada", Cancellation, 5); // more of somebody who is in the snapshot
            var held = await made.EnrolAsync("Eve", Cancellation, 181);
            Assert.Equal(SubjectState.Held, held.State);
            var released = await made.EnrolAsync("Fay", Cancellation, 91);
            await made.House.ReleaseHeld.HandleAsync(About(released), Cancellation);
            await made.House.Constrain.HandleAsync(new ConstraintRequest(About(held), "twins") { DifferentFrom = released.SubjectId }, Cancellation);
        });
        await using var made = await OpenHouseAsync();
        Assert.Equal((true, true), await FoundAsync(made));
        await DemandSameAsync(made, 8);
    }

    [Fact]
    public async Task A_crash_upon_a_crash_goes_on_from_the_snapshot_that_was_made_between()
    {
        await CrashAsync(made => made.EnrolAsync("Dan", Cancellation, 270));
        await using (var made = await OpenHouseAsync())
        {
            await made.House.Rooms.OpenAsync(Staff, Cancellation);
            Assert.Equal(1, await made.House.Rooms.KeepAsync(Cancellation));
            Assert.Equal((true, false), await FoundAsync(made));
        }

        await CrashAsync(made => made.EnrolAsync("Ada", Cancellation, 4), isNew: false);
        await using var again = await OpenHouseAsync();
        Assert.Equal((true, true), await FoundAsync(again));
        await DemandSameAsync(again, 6);
    }

    /// <summary>Whatever is not an addition makes another sum; and what adds up is looked at row by row.</summary>
    [Theory]
    [InlineData("DELETE FROM reference WHERE seq = 5;")]
    [InlineData("UPDATE subject SET state = 'held', row_version = 2, row_tag = zeroblob(32) WHERE seq = 5;")]
    [InlineData("UPDATE reference SET row_tag = zeroblob(32) WHERE seq = 5;")]
    [InlineData("UPDATE reference SET expires_at = '2999-01-01' WHERE seq = 5;")]
    [InlineData("UPDATE subject SET state = 'active' WHERE seq = 5;")]
    [InlineData("UPDATE reference SET sealed_template = zeroblob(600) WHERE seq = 5;")]
    [InlineData("UPDATE gallery_manifest SET row_count = row_count + 1;")]
    [InlineData("UPDATE reference SET seq = 50 WHERE seq = 1;")]
    [InlineData("INSERT INTO consent SELECT 9, randomblob(16), gallery_id, id, 'given', '2030-01-01', x'00', 1, key_id, zeroblob(32) FROM subject WHERE seq = 1;")]
    public async Task What_is_missing_changed_or_forged_is_not_read_from_it(string sql)
    {
        await CrashAsync(async made =>
        {
            await made.EnrolAsync("Dan", Cancellation, 270);
            await made.EnrolAsync("Eve", Cancellation, 181);
        });
        Change(sql);
        await using var made = await OpenHouseAsync();
        var isTold = sql.EndsWith("seq = 5;", StringComparison.Ordinal) && !sql.StartsWith("DELETE", StringComparison.Ordinal) && !sql.Contains("row_tag", StringComparison.Ordinal);
        Assert.Equal(isTold ? 1 : 0, Directory.Exists(Snapshots) ? Directory.GetFiles(Snapshots).Length : 0);
        Assert.Equal((false, false), await FoundAsync(made));
        Assert.Empty(Directory.GetFiles(Snapshots));
    }

    /// <summary>An older state of a row, whole and with a seal that holds, is put back; the stored manifest is that of now.</summary>
    [Fact]
    public async Task A_row_that_was_set_back_is_not_read_from_it()
    {
        await CrashAsync(async made =>
        {
            var eve = await made.EnrolAsync("Eve", Cancellation, 181);
            Change("CREATE TABLE old AS SELECT * FROM subject WHERE state = 'held';");
            await made.House.ReleaseHeld.HandleAsync(About(eve), Cancellation);
        });
        Change("UPDATE subject SET (state, sealed_details, row_version, row_tag) = (SELECT state, sealed_details, row_version, row_tag FROM old WHERE old.id = subject.id) WHERE id IN (SELECT id FROM old); DROP TABLE old;");
        await using var made = await OpenHouseAsync();
        Assert.Equal((false, false), await FoundAsync(made));
    }

    [Fact]
    public async Task A_reference_that_was_removed_before_a_crash_takes_the_snapshot_along()
    {
        await CrashAsync(async made =>
        {
            await made.EnrolAsync("Dan", Cancellation, 270);
            await RemoveAsync(made, "Cyd");
        });
        await using var made = await OpenHouseAsync();
        Assert.Empty(Directory.GetFiles(Snapshots));
        Assert.Equal(Verdict.Unknown, (await made.IdentifyAsync(180, Cancellation)).Verdict);
    }

    /// <summary>
    /// SQLite gives the number of a removed last row again. Where it was this gallery's, the removal makes another sum; where it was another gallery's, the row that got it lies before the mark: it is missed, the sum
    /// shows it, and the rows are read.
    /// </summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_number_that_is_given_twice_misleads_nobody(bool isOwn)
    {
        var guests = new Semblance.Vault.Galleries.GalleryName("guests");
        await using (var made = await OpenHouseAsync())
        {
            await EnrolAllAsync(made);
            await made.CreateAsync(Cancellation, name: guests);
            await made.EnrolAsync("Zoe", isOwn ? Staff : guests, Cancellation, 300);
        }

        var before = Number("SELECT max(seq) FROM reference;");
        await CrashAsync(
            async made =>
            {
                var gallery = isOwn ? Staff : guests;
                var zoe = await made.House.FindSubject.HandleAsync(gallery, "Zoe", Cancellation);
                if (isOwn)
                    await RemoveAsync(made, "Zoe");
                else
                    await made.House.Erase.HandleAsync(new EraseRequest(gallery, zoe.Id, Porter), Cancellation);
                await made.EnrolAsync("Dan", Cancellation, 270);
            },
            isNew: false);
        Assert.Equal(before, Number("SELECT max(seq) FROM reference;"));
        await using var again = await OpenHouseAsync();
        Assert.Equal((false, false), await FoundAsync(again));
        var found = await again.IdentifyAsync(270, Cancellation);
        Assert.Equal(Verdict.Match, found.Verdict);
        Assert.Equal((await again.House.FindSubject.HandleAsync(Staff, "Dan", Cancellation)).Id, found.SubjectId);
    }

    [Fact]
    public async Task Rows_that_were_set_aside_since_are_another_state()
    {
        await CrashAsync(async made =>
        {
            await made.EnrolAsync("Dan", Cancellation, 270);
            await using var work = await made.Vault.Store.BeginAsync(Cancellation);
            await work.Quarantine.SetAsideAsync(new DamagedRow(RowKind.Reference, new Guid(1, 2, 3, [4, 5, 6, 7, 8, 9, 10, 11]), RowFault.SealBroken), new DateOnly(2026, 8, 1), Cancellation);
            await work.CommitAsync(Cancellation);
        });
        await using var made = await OpenHouseAsync();
        Assert.Empty(Directory.GetFiles(Snapshots));
    }

    /// <summary>The index that was opened from snapshot and additions, against one that is read from all rows.</summary>
    private static async Task DemandSameAsync(MadeHouse made, int references)
    {
        var room = await made.House.Rooms.OpenAsync(Staff, Cancellation);
        await using var view = await made.Vault.Store.ViewAsync(Cancellation);
        var (all, damaged) = await new IndexLoader(made.Vault).LoadAsync(view, room.Entry, Cancellation);
        Assert.Empty(damaged);
        Assert.Equal((references, references), (all.Size, room.Index.Size));
        foreach (var today in (DateOnly[])[DateOnly.FromDateTime(made.Time.GetUtcNow().UtcDateTime), new(2027, 7, 31), new(2027, 8, 2)])
        {
            for (var degrees = 0; degrees < 360; degrees += 15)
            {
                var request = new Semblance.Recognition.Indexing.GallerySearchRequest { Today = today, MaxCandidates = 100 };
                var (one, other) = (await room.Index.SearchAsync(ProbeAt(degrees).Template, request, Cancellation), await all.SearchAsync(ProbeAt(degrees).Template, request, Cancellation));
                Assert.Equal(other.Candidates, one.Candidates);
            }
        }

        Assert.Empty(room.Constraints.Damaged);
        Assert.True(room.IsComplete);
    }

    private static async Task RemoveAsync(MadeHouse made, string name)
    {
        // As a sweep that was cut off right after its commit: nobody could destroy the snapshot any more.
        var subject = await made.House.FindSubject.HandleAsync(Staff, name, Cancellation);
        await using var work = await made.Vault.Store.BeginAsync(Cancellation);
        foreach (var reference in (await work.References.ListAsync(subject.Id, Cancellation)).Found)
            await work.References.RemoveAsync(reference.Id, Cancellation);
        await work.CommitAsync(Cancellation);
    }

    /// <summary>Whether the gallery's index comes from its snapshot, and whether rows were added to it.</summary>
    private static async Task<(bool IsUsed, bool IsGrown)> FoundAsync(MadeHouse made)
    {
        var entry = await made.House.Rooms.FindAsync(Staff, Cancellation);
        await using var snapshots = new RoomSnapshots(made.Vault, new SnapshotRules());
        await using IUnitOfWork view = await made.Vault.Store.ViewAsync(Cancellation);
        var found = await snapshots.FindAsync(view, entry, await GalleryState.ReadAsync(view, entry.Gallery.Id, Cancellation), Cancellation);
        return (found is not null, found is { IsGrown: true });
    }

    /// <summary>Three people are in a snapshot; then something happens, and the house is not closed, as in a crash.</summary>
    private async Task CrashAsync(Func<MadeHouse, Task> happens, bool isNew = true)
    {
        if (isNew)
        {
            await using var first = await OpenHouseAsync();
            await EnrolAllAsync(first);
        }

        Assert.NotEmpty(Directory.GetFiles(Snapshots));
        var made = await OpenAsync(Cancellation, _folder, snapshots: new SnapshotRules { FewestReferences = 1_000 });
        await happens(made);
        await made.Vault.DisposeAsync();
    }

    private static async Task EnrolAllAsync(MadeHouse made)
    {
        await made.CreateAsync(Cancellation);
        await made.EnrolAsync("Ada", Cancellation, 0, 2);
        await made.EnrolAsync("Ben", Cancellation, 90);
        await made.EnrolAsync("Cyd", Cancellation, 180);
    }

    private Task<MadeHouse> OpenHouseAsync() => OpenAsync(Cancellation, _folder, snapshots: new SnapshotRules { FewestReferences = 1 });

    private void Change(string sql) => Ask(sql, static command => command.ExecuteNonQuery());

    private long Number(string sql) => Ask(sql, static command => (long)command.ExecuteScalar()!);

    /// <summary>Somebody with rights to the file works on it by hand.</summary>
    private T Ask<T>(string sql, Func<SqliteCommand, T> run)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(new VaultPlace { Folder = _folder.Path }.DataFolder, "vault.db")};Pooling=False;Foreign Keys=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return run(command);
    }
}
