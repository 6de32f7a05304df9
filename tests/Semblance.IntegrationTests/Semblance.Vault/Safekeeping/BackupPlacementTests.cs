using Semblance.Cli.Hosting;
using Semblance.Errors;
using Semblance.IntegrationTests.Recognition;
using Semblance.IntegrationTests.Running;
using Semblance.Vault.Safekeeping;

namespace Semblance.IntegrationTests.Vault.Safekeeping;

/// <summary>The first step of a restore.</summary>
public sealed class BackupPlacementTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("vault.db")]
    [InlineData("vault.db-wal")]
    public async Task Rows_or_a_log_that_are_there_are_never_replaced(string left)
    {
        using var folder = new ScratchFolder();
        var place = new VaultPlace { Folder = folder.Path };
        await using (await MadeHouse.OpenAsync(Cancellation, folder))
        {
            // It makes the keys.
        }

        Directory.Delete(place.DataFolder, recursive: true);
        folder.Write($"data/{left}", [1, 2, 3]);
        Assert.Equal(ErrorCode.OutputNotWritten, Assert.Throws<SemblanceException>(() => BackupPlacement.Put(place, folder.In("backup.db"), VaultDoor.Adapters)).Code);
        Assert.Equal([1, 2, 3], await File.ReadAllBytesAsync(folder.In("data", left), Cancellation));
        File.Delete(folder.In("data", left));
        Assert.Equal(ErrorCode.InputNotFound, Assert.Throws<SemblanceException>(() => BackupPlacement.Put(place, folder.In("backup.db"), VaultDoor.Adapters)).Code);
        Assert.Equal(ErrorCode.VaultRuleBroken, Assert.Throws<SemblanceException>(() => BackupPlacement.Put(place with { Database = "Host=somewhere" }, folder.In("backup.db"), VaultDoor.Adapters)).Code);
    }
}
