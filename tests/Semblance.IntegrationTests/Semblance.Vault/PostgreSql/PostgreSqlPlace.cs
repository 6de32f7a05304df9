using System.Globalization;
using Npgsql;
using Semblance.IntegrationTests.Vault.Ports;
using Semblance.Vault.Ports;
using Semblance.Vault.PostgreSql;
using Semblance.VaultSoak.Servers;

namespace Semblance.IntegrationTests.Vault.PostgreSql;

/// <summary>A database of its own on the server that all tests share.</summary>
public sealed class PostgreSqlPlace(SuiteCluster shared) : VaultPlace
{
    private static int _count;
    private readonly string _name = string.Create(CultureInfo.InvariantCulture, $"vault_{Interlocked.Increment(ref _count)}");

    public override string? Obstacle { get; } = PostgreSqlCluster.Obstacle();

    public override async Task<IVault> OpenAsync()
    {
        var cluster = await shared.GetAsync();
        await cluster.AddDatabaseAsync(_name);
        return await ReopenAsync();
    }

    public override string ForeignId => $"'{Guid.Empty}'";

    public override async Task ChangeAsync(string sql)
    {
        await using var source = NpgsqlDataSource.Create((await shared.GetAsync()).AddressOf(_name));
        await using var command = source.CreateCommand(sql);
        Assert.Equal(1, await command.ExecuteNonQueryAsync(CancellationToken.None));
    }

    public override async Task<IVault> ReopenAsync() =>
        await PostgreSqlVault.OpenAsync(new PostgreSqlVaultOptions { Database = (await shared.GetAsync()).AddressOf(_name) }, TimeProvider.System, CancellationToken.None);
}
