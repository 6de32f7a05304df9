using System.Globalization;
using Semblance.Vault.PostgreSql;
using Semblance.Vault.Ports;
using Semblance.Vault.Sqlite;
using Semblance.VaultSoak.Driving;
using Semblance.VaultSoak.Faults;
using Semblance.VaultSoak.House;
using Semblance.VaultSoak.Measuring;
using Semblance.VaultSoak.Power;
using Semblance.VaultSoak.Room;
using Semblance.VaultSoak.Servers;
using Semblance.VaultSoak.Telling;

return args switch
{
    ["drive", var seed, var from, var store] => await DriveAsync(Number(seed), Number(from), store),
    ["kill", var store, var rounds, var seed] => await KillAsync(store, Number(rounds), Number(seed)),
    ["drive-house", var seed, var from, var folder] => await HouseDriver.RunAsync(new HousePlace(folder), Number(seed), Number(from), Console.Out),
    ["drive-house", var seed, var from, var folder, var database] => await HouseDriver.RunAsync(new HousePlace(folder, database), Number(seed), Number(from), Console.Out),
    ["kill-house", var store, var rounds, var seed] => await KillHouseAsync(store, Number(rounds), Number(seed)),
    ["drive-outlet", var folder, var address] => await OutletDriver.RunAsync(new HousePlace(folder), new Uri(address), Console.Out),
    ["stand-by", var address] => await StandingBy.RunAsync(address, Console.Out),
    ["outlet", var folder, var rounds, var seed] => await OutletAsync(folder, Number(rounds), Number(seed)),
    ["power-loss", var folder, var rounds, var seed] => await PowerLossAsync(folder, Number(rounds), Number(seed)),
    ["disk-full", var folder, var rounds, var seed] => await DiskFullAsync(folder, Number(rounds), Number(seed)),
    ["sweep", var folder, var operations, var mode, var stride, var first] => await SweepAsync(folder, Number(operations), Enum.Parse<FaultMode>(mode), Number(stride), Number(first)),
    ["sweep-house", var folder, var first, var operations, var modes, var stride] => await SweepHouseAsync(folder, Number(first), Number(operations), modes, Number(stride)),
    ["stop-keystore", var folder] => StopKeystore(folder),
    ["migrate", var folder, var steps] => await MadeHistory.OpenAsync(folder, Number(steps)),
    ["measure", var folder, var rows] => await Measurements.RunAsync(folder, Number(rows)),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("""
        rows alone:   kill FOLDER|postgresql ROUNDS SEED     sweep FOLDER OPERATIONS MODE STRIDE FIRST (with LD_PRELOAD=faults.so)     measure FOLDER ROWS
        whole house:  kill-house FOLDER|postgresql ROUNDS SEED     power-loss FOLDER ROUNDS SEED     disk-full FOLDER ROUNDS SEED
                      sweep-house FOLDER FIRST OPERATIONS turns|each STRIDE (with LD_PRELOAD=faults.so)
        outlets:      outlet FOLDER ROUNDS SEED
        """);
    return 2;
}

static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

static async Task<IVault> OpenAsync(string store) => store.Contains("Host=", StringComparison.Ordinal)
    ? await PostgreSqlVault.OpenAsync(new PostgreSqlVaultOptions { Database = store }, TimeProvider.System, CancellationToken.None)
    : await SqliteVault.OpenAsync(new SqliteVaultOptions { Folder = store, LogBytes = 128 * 1024 }, TimeProvider.System, CancellationToken.None);

static async Task<int> DriveAsync(int seed, int from, string store)
{
    await using var vault = await OpenAsync(store);
    return await Driver.RunAsync(vault, seed, from, Console.Out);
}

static async Task<int> KillAsync(string store, int rounds, int seed)
{
    await using var cluster = store is "postgresql" ? await PostgreSqlCluster.StartAsync() : null;
    if (cluster is not null)
        await cluster.AddDatabaseAsync("vault");
    var address = cluster?.AddressOf("vault") ?? store;
    var (operations, unacknowledged) = await new KillLoop(() => OpenAsync(address), [address], cluster is null ? null : cluster.CrashAsync).RunAsync(rounds, seed);
    Console.WriteLine($"{rounds} kills, {operations} operations: 0 acknowledged lost, 0 deletions undone, 0 starts refused, 0 mixtures; in {unacknowledged} rounds the last operation was kept and not yet acknowledged.");
    return 0;
}

static async Task<int> KillHouseAsync(string store, int rounds, int seed)
{
    await using var cluster = store is "postgresql" ? await PostgreSqlCluster.StartAsync() : null;
    if (cluster is not null)
        await cluster.AddDatabaseAsync("house");
    var place = cluster is null ? new HousePlace(store) : new HousePlace(Path.Combine(cluster.Folder, "house"), cluster.AddressOf("house"));
    Console.WriteLine(await new CrashLoop(place, seed, child => Kills.KillAsync(child, cluster)).RunAsync(rounds));
    return 0;
}

static async Task<int> OutletAsync(string folder, int rounds, int seed)
{
    Console.WriteLine(await new OutletLoop(new HousePlace(folder), seed).RunAsync(rounds));
    return 0;
}

static async Task<int> SweepHouseAsync(string folder, int first, int operations, string modes, int stride)
{
    // A short write is finished by whoever writes: it fails nothing, and would be no turn of its own.
    FaultMode[] failing = [FaultMode.InputOutputError, FaultMode.NoRoom, FaultMode.TornWrite, FaultMode.DeadDisk];
    var sweep = new HouseSweep(folder, first, operations, modes is "each" ? [.. failing, FaultMode.ShortWrite] : failing, modes is "each", stride);
    await sweep.RunAsync();
    Console.WriteLine($"{(modes is "each" ? "each way to fail" : "ways to fail in turn")}: {sweep}");
    return 0;
}

static int StopKeystore(string folder)
{
    Console.WriteLine($"{new KeystoreStop(folder).Run()} calls failed the change, and stopped the keystore.");
    return 0;
}

static async Task<int> PowerLossAsync(string folder, int rounds, int seed)
{
    var (disk, obstacle) = await LoopDisk.MakeAsync(folder);
    if (disk is null)
        return Skipped(obstacle);
    await using var held = disk;
    Console.WriteLine(await new CrashLoop(new HousePlace(Path.Combine(disk.Root, "house")), seed, disk.CrashAsync).RunAsync(rounds));
    return 0;
}

static async Task<int> DiskFullAsync(string folder, int rounds, int seed)
{
    var (disk, obstacle) = await SmallDisk.MakeAsync(folder);
    if (disk is null)
        return Skipped(obstacle);
    await using var held = disk;
    var loop = new FullDiskLoop(disk, seed);
    await loop.RunAsync(rounds);
    Console.WriteLine($"{rounds} times full: {loop}");
    return 0;
}

static int Skipped(string? obstacle)
{
    Console.Error.WriteLine($"skipped: {obstacle}");
    return 3;
}

static async Task<int> SweepAsync(string folder, int operations, FaultMode mode, int stride, int first)
{
    var (runs, failures, calls) = await new FaultSweep(folder, operations, mode, stride, first).RunAsync();
    Console.WriteLine($"{mode}: {operations} operations of {calls} calls, {runs} runs, {failures} of them failed: 0 acknowledged lost, 0 deletions undone, 0 starts refused, 0 mixtures.");
    return 0;
}
