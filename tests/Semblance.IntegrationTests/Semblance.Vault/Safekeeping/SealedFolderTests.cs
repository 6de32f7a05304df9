using Semblance.Errors;
using Semblance.IntegrationTests.Recognition;
using Semblance.Vault.Safekeeping;
using Semblance.Vault.Sealing;

namespace Semblance.IntegrationTests.Vault.Safekeeping;

/// <summary>Sealed files that wait for a second account.</summary>
public sealed class SealedFolderTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_answer_is_read_by_its_name_until_it_is_removed()
    {
        await using var made = await MadeHouse.OpenAsync(Cancellation);
        SealedFolder answers = made.Vault.Withheld;
        var id = new RandomIdentifiers().Create();
        Assert.Null(answers.Find(id));
        answers.Put(id, "body"u8);
        Assert.Equal("body"u8.ToArray(), answers.Find(id));
        Assert.Equal([id], answers.List());
        answers.Remove(id);
        answers.Remove(id);
        Assert.Empty(answers.List());
    }

    /// <summary>A file in the folder's place, and a folder in a file's: the disk refuses both ways.</summary>
    [Fact]
    public async Task What_the_disk_refuses_is_a_typed_refusal()
    {
        await using var made = await MadeHouse.OpenAsync(Cancellation);
        var id = new RandomIdentifiers().Create();
        Directory.CreateDirectory(Path.Combine(made.Place.WithheldFolder, $"{id}.withheld.new"));
        Assert.Equal(ErrorCode.OutputNotWritten, Assert.Throws<SemblanceException>(() => made.Vault.Withheld.Put(id, "body"u8)).Code);
        Directory.Delete(made.Place.WithheldFolder, recursive: true);
        await File.WriteAllTextAsync(made.Place.WithheldFolder, "no folder", Cancellation);
        Assert.Equal(ErrorCode.OutputNotWritten, Assert.Throws<SemblanceException>(() => made.Vault.Withheld.Put(id, "body"u8)).Code);
    }

    [Fact]
    public async Task A_file_under_another_name_or_with_a_changed_byte_does_not_open()
    {
        await using var made = await MadeHouse.OpenAsync(Cancellation);
        var (id, other) = (new RandomIdentifiers().Create(), new RandomIdentifiers().Create());
        made.Vault.Withheld.Put(id, "body"u8);
        var file = Assert.Single(Directory.GetFiles(made.Place.WithheldFolder));
        File.Copy(file, Path.Combine(made.Place.WithheldFolder, $"{other}.withheld"));
        Assert.Equal(ErrorCode.SealBroken, Assert.Throws<SemblanceException>(() => { made.Vault.Withheld.Find(other); }).Code);
        var bytes = await File.ReadAllBytesAsync(file, Cancellation);
        bytes[^1] ^= 1;
        await File.WriteAllBytesAsync(file, bytes, Cancellation);
        Assert.Equal(ErrorCode.SealBroken, Assert.Throws<SemblanceException>(() => { made.Vault.Withheld.Find(id); }).Code);
    }
}
