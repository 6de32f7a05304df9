using Semblance.IntegrationTests.Vault.PostgreSql;
using Semblance.IntegrationTests.Vault.Sqlite;

namespace Semblance.IntegrationTests.Vault.Ports;

public abstract class VaultConformance(VaultPlace place) : VaultSuite(place)
{
    [Fact]
    public async Task What_was_kept_is_there_after_the_next_opening()
    {
        var subject = await EnrolAsync();
        await ReopenAsync();
        Assert.Equal(2, Vault.Standing.Schema);
        Assert.False(Vault.Standing.IsReplayPending);
        Assert.Equal(subject, await ReadAsync(view => view.Subjects.FindAsync(subject.Id, None)));
    }

    [Fact]
    public async Task Many_writers_and_readers_at_once_lose_nothing()
    {
        var subjects = Enumerable.Range(0, 24).Select(_ => Made.Subject(HouseId)).ToArray();
        await Task.WhenAll(subjects.Select(subject => Task.Run(async () =>
        {
            await DoAsync(work => work.Subjects.AddAsync(subject, None));
            Assert.Equal(subject, await ReadAsync(view => view.Subjects.FindAsync(subject.Id, None)));
        })));
        Assert.Equal(subjects.Length, await ReadAsync(view => view.Subjects.CountAsync(HouseId, None)));
        await DemandManifestAsync();
    }

    [Fact]
    public async Task A_whole_store_has_no_faults_and_can_be_scrubbed()
    {
        await EnrolAsync();
        await Vault.ScrubAsync(None);
        Assert.Empty(await Vault.CheckAsync(None));
    }
}

public sealed class SqliteVaultTests() : VaultConformance(new SqlitePlace());

[Collection(PostgreSqlCollection.Name)]
public sealed class PostgreSqlVaultTests(SuiteCluster cluster) : VaultConformance(new PostgreSqlPlace(cluster));
