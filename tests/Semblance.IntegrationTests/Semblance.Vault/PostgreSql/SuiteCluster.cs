using Semblance.VaultSoak.Servers;

namespace Semblance.IntegrationTests.Vault.PostgreSql;

/// <summary>One server for all tests of a collection; started by the first that needs it.</summary>
public sealed class SuiteCluster : IAsyncDisposable
{
    private readonly Lazy<Task<PostgreSqlCluster>> _cluster = new(() => PostgreSqlCluster.StartAsync());

    public Task<PostgreSqlCluster> GetAsync() => _cluster.Value;

    public async ValueTask DisposeAsync()
    {
        if (_cluster.IsValueCreated)
            await (await _cluster.Value).DisposeAsync();
    }
}

[CollectionDefinition(Name)]
public sealed class PostgreSqlCollection : ICollectionFixture<SuiteCluster>
{
    public const string Name = "PostgreSQL";
}
