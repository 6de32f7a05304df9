using Semblance.Errors;
using Semblance.IntegrationTests.Vault.Ports;
using Semblance.IntegrationTests.Vault.Sqlite;
using Semblance.Vault.Erasure;
using Semblance.Vault.Restoring;
using Semblance.Vault.Sqlite;
using Semblance.VaultSoak.Made;

namespace Semblance.IntegrationTests.Vault.Restoring;

/// <summary>A backup is restored by the book: SqliteRestore places it, TombstoneReplay makes it forget, and before that nobody is served.</summary>
public sealed class TombstoneReplayTests() : VaultSuite(new SqlitePlace())
{
    private readonly string _other = Directory.CreateTempSubdirectory("smb-restore-").FullName;

    [Fact]
    public async Task Who_was_erased_after_the_backup_is_not_in_the_restored_vault()
    {
        var erased = await EnrolAsync("A");
        var kept = await EnrolAsync("B");
        var backup = Path.Combine(_other, "backup.db");
        await Vault.BackUpAsync(backup, None);
        var tombstone = new Tombstone(HouseId, MadeRows.Blind(HouseId, erased.Id), MadeRows.Expiry);
        await DoAsync(async work =>
        {
            await work.Tombstones.AddAsync(tombstone, None);
            await work.Subjects.EraseAsync(HouseId, erased.Id, None);
        });

        var folder = Path.Combine(_other, "restored");
        SqliteRestore.Place(backup, folder);
        var refusal = await Assert.ThrowsAsync<SemblanceException>(() => SqliteVault.OpenAsync(new SqliteVaultOptions { Folder = folder }, TimeProvider.System, None));
        Assert.Equal(ErrorCode.VaultRestoreUnfinished, refusal.Code);
        await using (var restored = await SqliteVault.OpenAsync(new SqliteVaultOptions { Folder = folder, ForReplay = true }, TimeProvider.System, None))
        {
            Assert.True(restored.Standing.IsReplayPending);
            Assert.Equal(new ErasedRows(1, 0, 0, 0), await TombstoneReplay.RunAsync(restored, [tombstone], MadeRows.Blind, None));
        }

        await using var served = await SqliteVault.OpenAsync(new SqliteVaultOptions { Folder = folder }, TimeProvider.System, None);
        await using var view = await served.ViewAsync(None);
        Assert.Equal([kept.Id], await view.Subjects.ListIdsAsync(HouseId, null, 10, None));
        Assert.Equal([tombstone], await view.Tombstones.ListAsync(None));
    }

    [Fact]
    public async Task A_backup_that_is_put_in_place_by_hand_is_not_served_either()
    {
        var backup = Path.Combine(_other, "backup.db");
        await Vault.BackUpAsync(backup, None);
        var folder = Directory.CreateDirectory(Path.Combine(_other, "by-hand")).FullName;
        File.Copy(backup, Path.Combine(folder, "vault.db"));
        var refusal = await Assert.ThrowsAsync<SemblanceException>(() => SqliteVault.OpenAsync(new SqliteVaultOptions { Folder = folder }, TimeProvider.System, None));
        Assert.Equal(ErrorCode.VaultRestoreUnfinished, refusal.Code);
    }

    [Fact]
    public async Task A_backup_overwrites_nothing_and_a_restore_no_vault()
    {
        var backup = Path.Combine(_other, "backup.db");
        await Vault.BackUpAsync(backup, None);
        Assert.Equal(ErrorCode.OutputNotWritten, (await Assert.ThrowsAsync<SemblanceException>(() => Vault.BackUpAsync(backup, None))).Code);
        SqliteRestore.Place(backup, Path.Combine(_other, "restored"));
        Assert.Equal(ErrorCode.OutputNotWritten, Assert.Throws<SemblanceException>(() => SqliteRestore.Place(backup, Path.Combine(_other, "restored"))).Code);
        Assert.Equal(ErrorCode.InputNotFound, Assert.Throws<SemblanceException>(() => SqliteRestore.Place(backup + "x", _other)).Code);
    }

    [Fact]
    public async Task A_damaged_backup_is_refused()
    {
        var backup = Path.Combine(_other, "backup.db");
        await Vault.BackUpAsync(backup, None);
        var bytes = await File.ReadAllBytesAsync(backup, None);
        bytes.AsSpan(4096, 32).Fill(0xEE);
        await File.WriteAllBytesAsync(backup, bytes, None);
        Assert.Equal(ErrorCode.VaultDamaged, Assert.Throws<SemblanceException>(() => SqliteRestore.Place(backup, Path.Combine(_other, "restored"))).Code);
    }
}
