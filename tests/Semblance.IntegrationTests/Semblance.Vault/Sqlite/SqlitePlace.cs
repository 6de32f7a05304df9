using Microsoft.Data.Sqlite;
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

    public override string ForeignId => $"x'{new string('0', 32)}'";

    public override async Task ChangeAsync(string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(Folder, "vault.db")};Pooling=False");
        await connection.OpenAsync(CancellationToken.None);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        Assert.Equal(1, await command.ExecuteNonQueryAsync(CancellationToken.None));
    }

    public override ValueTask DisposeAsync()
    {
        Directory.Delete(Folder, recursive: true);
        return base.DisposeAsync();
    }
}
