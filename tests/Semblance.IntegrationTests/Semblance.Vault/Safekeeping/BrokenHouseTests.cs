using Semblance.IntegrationTests.Running;
using Semblance.VaultSoak.Driving;
using Semblance.VaultSoak.Faults;
using Semblance.VaultSoak.House;
using Semblance.VaultSoak.Power;
using Semblance.VaultSoak.Room;
using Semblance.VaultSoak.Servers;

namespace Semblance.IntegrationTests.Vault.Safekeeping;

/// <summary>
/// Rows, keys and chain together, broken on purpose: the short forms of tests/soak/kill-house, kill-house-postgresql, faults-house, disk-full and power-loss. A witness demands everything after
/// each; a broken promise is its exception.
/// </summary>
public sealed class BrokenHouseTests : IDisposable
{
    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Kills_of_a_house_lose_nothing_and_bring_nobody_back()
    {
        var tally = await new CrashLoop(new HousePlace(_folder.Path), 11, child => Kills.KillAsync(child, null)).RunAsync(6);
        Assert.True(tally.Operations > 0, tally.ToString());
    }

    [Fact]
    public async Task Crashes_of_a_house_with_its_server_lose_nothing_and_bring_nobody_back()
    {
        Assert.SkipWhen(PostgreSqlCluster.Obstacle() is not null, PostgreSqlCluster.Obstacle() ?? string.Empty);
        await using var cluster = await PostgreSqlCluster.StartAsync();
        await cluster.AddDatabaseAsync("house");
        var tally = await new CrashLoop(new HousePlace(_folder.Path, cluster.AddressOf("house")), 5, child => Kills.KillAsync(child, cluster)).RunAsync(3);
        Assert.Equal(3, tally.Rounds);
    }

    [Fact]
    public async Task Power_cuts_lose_nothing_and_bring_nobody_back()
    {
        var (disk, obstacle) = await LoopDisk.MakeAsync(_folder.Path);
        Assert.SkipWhen(disk is null, obstacle ?? string.Empty);
        await using var held = disk!;
        var tally = await new CrashLoop(new HousePlace(Path.Combine(disk!.Root, "house")), 3, disk.CrashAsync).RunAsync(4);
        Assert.True(tally.Operations > 0, tally.ToString());
    }

    [Fact]
    public async Task A_full_disk_is_a_typed_refusal_and_the_house_goes_on_when_there_is_room()
    {
        var (disk, obstacle) = await SmallDisk.MakeAsync(_folder.Path);
        Assert.SkipWhen(disk is null, obstacle ?? string.Empty);
        await using var held = disk!;
        var loop = new FullDiskLoop(disk!, seed: 1);
        await loop.RunAsync(6);
        Assert.NotEmpty(loop.Refused);
    }

    /// <summary>Every so many-th call; a prime, so that the ways to fail meet different calls of an operation.</summary>
    [Fact]
    public async Task A_failed_call_of_a_house_is_a_typed_refusal_and_loses_nothing()
    {
        var library = await FaultLibrary.BuildAsync(_folder.Path);
        Assert.SkipWhen(library is null, "gcc is not installed (Debian: apt-get install gcc)");
        var (code, output) = await Child.RunAsync(["sweep-house", _folder.Path, "0", "20", "turns", "29"], library);
        Assert.True(code == 0, output);
        Assert.DoesNotContain(" 0 of them refused", output, StringComparison.Ordinal);
    }
}
