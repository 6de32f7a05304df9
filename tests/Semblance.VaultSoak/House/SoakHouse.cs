using Semblance.Recognition;
using Semblance.Vault.Ports;
using Semblance.Vault.PostgreSql;
using Semblance.Vault.Safekeeping;
using Semblance.Vault.Sealing;
using Semblance.Vault.Sqlite;
using Semblance.Vault.Sqlite.Keys;
using Semblance.VaultSoak.Made;

namespace Semblance.VaultSoak.House;

/// <summary>A whole house, open: rows, keys and chain, with the use cases over them.</summary>
public sealed class SoakHouse : IAsyncDisposable
{
    private const int SmallLog = 64 * 1024;

    internal static VaultAdapters Adapters { get; } = new(OpenStoreAsync, SqliteKeystore.Open, SqliteRestore.Place);

    private SoakHouse(HousePlace place, FaceVault vault, ScriptClock clock)
    {
        (Place, Vault, Clock) = (place, vault, clock);
        House = new RecognitionHouse(vault, MadeSamples.Calibration, new RandomIdentifiers(), clock);
    }

    public HousePlace Place { get; }

    public FaceVault Vault { get; }

    public ScriptClock Clock { get; }

    public RecognitionHouse House { get; }

    /// <summary>Opens a house after some operations of a script were acknowledged and one more may have been begun.</summary>
    public static async Task<SoakHouse> OpenAsync(HousePlace place, int seed, int acknowledged)
    {
        var script = new HouseScript(seed);
        script.SkipTo(acknowledged);
        var masters = script.Masters;
        script.Next();
        var clock = new ScriptClock();
        clock.Set(script.Now);
        return new SoakHouse(place, await FaceVault.OpenAsync(place.Vault(masters, script.Masters > masters), Adapters, clock, CancellationToken.None), clock);
    }

    /// <summary>Does one operation.</summary>
    public Task<Guid?> DoAsync(HouseStep step, DateTimeOffset now)
    {
        Clock.Set(now);
        return step.Do(this);
    }

    public ValueTask DisposeAsync() => Vault.DisposeAsync();

    private static async Task<IVault> OpenStoreAsync(VaultPlace place, TimeProvider time, CancellationToken cancellation) => place.Database is { } database
        ? await PostgreSqlVault.OpenAsync(new PostgreSqlVaultOptions { Database = database }, time, cancellation)
        : await SqliteVault.OpenAsync(new SqliteVaultOptions { Folder = place.DataFolder, LogBytes = SmallLog }, time, cancellation);
}
