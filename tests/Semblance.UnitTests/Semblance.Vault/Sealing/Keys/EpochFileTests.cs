using Semblance.UnitTests.Vault.Files;
using Semblance.Vault.Sealing;
using Semblance.Vault.Sealing.Keys;

namespace Semblance.UnitTests.Vault.Sealing.Keys;

public sealed class EpochFileTests
{
    [Fact]
    public void Files_of_other_names_are_left_alone_and_unfinished_ones_are_destroyed_with_their_epoch()
    {
        var files = new MadeFiles();
        using var master = MasterKey.Create(files, "/master");
        var file = new EpochFile(files, "/keys");
        using var key = new EpochKey(Guid.Empty, 7, KeyId.Create(), PinnedBytes.Random(32));
        file.Write(key, master);
        files.Put("/keys/epoch-0000000007.a.new", [1]);
        files.Put("/keys/epoch-notes.txt", [1]);
        Assert.Equal([7], file.Epochs());
        file.Destroy(7);
        Assert.Equal(["/keys/epoch-notes.txt"], files.List("/keys", "*"));
        Assert.Null(file.Read(Guid.Empty, 7, [master]));
    }

    [Fact]
    public void An_epochs_file_is_bound_to_its_installation_and_number()
    {
        var files = new MadeFiles();
        using var master = MasterKey.Create(files, "/master");
        var file = new EpochFile(files, "/keys");
        using var key = new EpochKey(Guid.Empty, 7, KeyId.Create(), PinnedBytes.Random(32));
        file.Write(key, master);
        Assert.Equal(Semblance.Errors.ErrorCode.SealBroken, MadePlace.CodeOf(() => file.Read(MadePlace.Id(1), 7, [master])));
        files.Put("/keys/epoch-0000000008.a", files.ReadAll("/keys/epoch-0000000007.a"));
        Assert.Null(file.Read(Guid.Empty, 8, [master]));
        Assert.Equal("EpochKey(hidden)", key.ToString());
    }
}
