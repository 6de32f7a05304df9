using Semblance.Vault.Relational;
using Semblance.Vault.Sqlite;

namespace Semblance.VaultSoak.Faults;

/// <summary>A schema's history that goes on after the real one, to be cut off in the middle.</summary>
public static class MadeHistory
{
    /// <summary>The real steps and some more.</summary>
    internal static IReadOnlyList<Migration> With(int more)
    {
        var real = Migration.Of("sqlite");
        return [.. real, .. Enumerable.Range(1, more).Select(step => new Migration(real.Count + step, $"made-{step}", Step(step)))];
    }

    /// <summary>Opens a vault with the real steps and some more.</summary>
    public static async Task<int> OpenAsync(string folder, int more)
    {
        await using var vault = await SqliteVault.OpenAsync(new SqliteVaultOptions { Folder = folder, Steps = With(more) }, TimeProvider.System, CancellationToken.None);
        return vault.Standing.Schema;
    }

    private static string Step(int step) => $"""
        CREATE TABLE made_{step} (id INTEGER PRIMARY KEY, words TEXT NOT NULL) STRICT;
        INSERT INTO made_{step} (words) SELECT hex(randomblob(500)) FROM gallery, (SELECT 1 UNION SELECT 2 UNION SELECT 3);
        ALTER TABLE gallery ADD COLUMN made_{step} INTEGER NOT NULL DEFAULT {step};
        """;
}
