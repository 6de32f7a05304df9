using Semblance.IntegrationTests.Vault.Ports;
using Semblance.Vault.Ports;
using Semblance.Vault.Sqlite;

namespace Semblance.IntegrationTests.Vault.Sqlite;

/// <summary>A temporary folder.</summary>
public sealed class SqlitePlace : VaultPlace
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("smb-vault-").FullName;

    public override async Task<IVault> OpenAsync() =>
        await SqliteVault.OpenAsync(new SqliteVaultOptions { Folder = Folder }, TimeProvider.System, CancellationToken.None);

    public override ValueTask DisposeAsync()
    {
        Directory.Delete(Folder, recursive: true);
        return base.DisposeAsync();
    }
}
