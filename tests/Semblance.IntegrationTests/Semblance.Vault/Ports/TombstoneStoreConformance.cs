using Semblance.IntegrationTests.Vault.PostgreSql;
using Semblance.IntegrationTests.Vault.Sqlite;
using Semblance.Vault.Erasure;
using Semblance.VaultSoak.Made;

namespace Semblance.IntegrationTests.Vault.Ports;

public abstract class TombstoneStoreConformance(VaultPlace place) : VaultSuite(place)
{
    [Fact]
    public async Task A_tombstone_is_kept_once_and_outlives_its_gallery()
    {
        var tombstone = new Tombstone(HouseId, MadeRows.Blind("somebody"), new DateOnly(2026, 2, 28));
        await DoAsync(work => work.Tombstones.AddAsync(tombstone, None));
        await DoAsync(work => work.Tombstones.AddAsync(tombstone with { ErasedOn = new DateOnly(2026, 3, 1) }, None));
        await DoAsync(work => work.Galleries.RemoveAsync(HouseId, House.Seal.Version, None));
        await ReopenAsync();
        Assert.Equal([tombstone], await ReadAsync(view => view.Tombstones.ListAsync(None)));
    }
}

public sealed class SqliteTombstoneStoreTests() : TombstoneStoreConformance(new SqlitePlace());

[Collection(PostgreSqlCollection.Name)]
public sealed class PostgreSqlTombstoneStoreTests(SuiteCluster cluster) : TombstoneStoreConformance(new PostgreSqlPlace(cluster));
