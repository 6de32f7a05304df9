using Semblance.Vault.Ports;
using Semblance.Vault.PostgreSql;
using Semblance.Vault.Safekeeping;
using Semblance.Vault.Sqlite;
using Semblance.Vault.Sqlite.Keys;

namespace Semblance.Cli.Hosting;

/// <summary>Opens vaults with the databases that the command knows: PostgreSQL where a place names one, else a folder.</summary>
internal static class VaultDoor
{
    /// <summary>The databases.</summary>
    public static VaultAdapters Adapters { get; } = new(OpenStoreAsync, SqliteKeystore.Open, SqliteRestore.Place);

    public static Task<FaceVault> OpenAsync(VaultPlace place, TimeProvider time, CancellationToken cancellation) => FaceVault.OpenAsync(place, Adapters, time, cancellation);

    private static async Task<IVault> OpenStoreAsync(VaultPlace place, TimeProvider time, CancellationToken cancellation) => place.Database is { } database
        ? await PostgreSqlVault.OpenAsync(new PostgreSqlVaultOptions { Database = database, ForReplay = place.ForReplay }, time, cancellation)
        : await SqliteVault.OpenAsync(new SqliteVaultOptions { Folder = place.DataFolder, ForReplay = place.ForReplay }, time, cancellation);
}
