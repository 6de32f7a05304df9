using Semblance.Errors;
using Semblance.Vault.Ports;
using Semblance.Vault.PostgreSql;
using Semblance.VaultSoak.Driving;
using Semblance.VaultSoak.Servers;

namespace Semblance.IntegrationTests.Vault.PostgreSql;

/// <summary>What holds of the store on a server alone: PostgreSqlServer's demands, PostgreSqlOpening, PostgreSqlCheck, and a server that dies.</summary>
[Collection(PostgreSqlCollection.Name)]
public sealed class PostgreSqlServerVaultTests(SuiteCluster shared)
{
    [Theory]
    [InlineData("synchronous_commit")]
    [InlineData("full_page_writes")]
    [InlineData("fsync")]
    public async Task A_server_that_could_lose_what_it_acknowledged_is_refused(string setting)
    {
        SkipWithoutServer();
        await using var cluster = await PostgreSqlCluster.StartAsync($"-c {setting}=off");
        await cluster.AddDatabaseAsync("vault");
        var refusal = await Assert.ThrowsAsync<SemblanceException>(() => OpenAsync(cluster.AddressOf("vault")));
        Assert.Equal(ErrorCode.VaultUnsafe, refusal.Code);
        Assert.Contains(setting, refusal.What, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_named_so()
    {
        Assert.Equal(ErrorCode.VaultUnreachable, (await Assert.ThrowsAsync<SemblanceException>(() => OpenAsync("Host=/nowhere;Database=vault;Username=nobody;Timeout=2"))).Code);
        Assert.Equal(ErrorCode.OptionOutOfRange, (await Assert.ThrowsAsync<SemblanceException>(() => OpenAsync("this is no address"))).Code);
    }

    [Fact]
    public async Task Two_programs_that_start_at_once_make_one_schema()
    {
        SkipWithoutServer();
        var cluster = await shared.GetAsync();
        await cluster.AddDatabaseAsync("at_once");
        var vaults = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => OpenAsync(cluster.AddressOf("at_once"))));
        Assert.All(vaults, vault => Assert.Equal(2, vault.Standing.Schema));
        Assert.All(vaults, vault => Assert.Empty(vault.Standing.Remarks));
        Assert.Empty(await vaults[0].CheckAsync(CancellationToken.None));
        foreach (var vault in vaults)
            await vault.DisposeAsync();
    }

    [Fact]
    public async Task Backups_are_left_to_the_operator()
    {
        SkipWithoutServer();
        var cluster = await shared.GetAsync();
        await cluster.AddDatabaseAsync("backups");
        await using var vault = await OpenAsync(cluster.AddressOf("backups"));
        Assert.Equal(ErrorCode.VaultRuleBroken, (await Assert.ThrowsAsync<SemblanceException>(() => vault.BackUpAsync("anywhere", CancellationToken.None))).Code);
    }

    /// <summary>Client and server die together: the short form of tests/soak/kill-postgresql.</summary>
    [Fact]
    public async Task Five_crashes_of_the_server_lose_nothing_that_was_acknowledged()
    {
        SkipWithoutServer();
        await using var cluster = await PostgreSqlCluster.StartAsync();
        await cluster.AddDatabaseAsync("vault");
        var address = cluster.AddressOf("vault");
        var (operations, _) = await new KillLoop(async () => (IVault)await OpenAsync(address), [address], cluster.CrashAsync).RunAsync(5, seed: 5);
        Assert.True(operations > 5, $"only {operations} operations were done between the crashes");
    }

    private static void SkipWithoutServer() => Assert.SkipWhen(PostgreSqlCluster.Obstacle() is not null, PostgreSqlCluster.Obstacle() ?? string.Empty);

    private static Task<PostgreSqlVault> OpenAsync(string address) =>
        PostgreSqlVault.OpenAsync(new PostgreSqlVaultOptions { Database = address }, TimeProvider.System, CancellationToken.None);
}
