using Semblance.Errors;
using Semblance.Vault.Files;
using Semblance.Vault.Safekeeping.Receipts;

namespace Semblance.UnitTests.Vault.Safekeeping.Receipts;

public sealed class KeptReceiptsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("semblance-receipts-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_receipt_is_read_by_the_id_of_its_request()
    {
        var kept = new KeptReceipts(new DiskFiles(), Path.Combine(_folder, "receipts"));
        Assert.Empty(kept.List());
        Assert.Null(kept.Find(MadeVault.Id(1)));
        kept.Put(MadeVault.Id(1), "{}");
        kept.Put(MadeVault.Id(1), "{}");
        File.WriteAllText(Path.Combine(_folder, "receipts", "notes.receipt.json"), "not one of ours");
        Assert.Equal([MadeVault.Id(1)], kept.List());
        Assert.Equal("{}", kept.Find(MadeVault.Id(1)));
    }

    [Fact]
    public void What_the_disk_refuses_is_a_typed_refusal()
    {
        var file = Path.Combine(_folder, "file");
        File.WriteAllText(file, "no folder");
        var kept = new KeptReceipts(new DiskFiles(), file);
        Assert.Equal(ErrorCode.OutputNotWritten, Assert.Throws<SemblanceException>(() => kept.Put(MadeVault.Id(1), "{}")).Code);
        Directory.CreateDirectory(Path.Combine(_folder, $"{MadeVault.Id(2):D}.receipt.json"));
        Assert.Null(new KeptReceipts(new DiskFiles(), _folder).Find(MadeVault.Id(2)));
    }
}
