using Semblance.Vault.Files;

namespace Semblance.UnitTests.Vault.Files;

public sealed class DiskFilesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("semblance-disk").FullName;
    private readonly DiskFiles _files = new();

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_replaced_file_is_the_owners_alone_and_leaves_no_passing_name()
    {
        var path = Path.Combine(_folder, "one");
        ReplacedFile.Write(_files, path, [1, 2, 3]);
        ReplacedFile.Write(_files, path, [4]);
        Assert.Equal([4], _files.ReadAll(path));
        Assert.Equal([path], _files.List(_folder, "*"));
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));
        Assert.False(_files.IsOpenToOthers(path));
    }

    [Fact]
    public void Rights_of_others_are_seen()
    {
        var path = Path.Combine(_folder, "open");
        File.WriteAllBytes(path, [1]);
        if (OperatingSystem.IsWindows())
            return;
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.GroupRead);
        Assert.True(_files.IsOpenToOthers(path));
    }

    [Fact]
    public void A_destroyed_file_was_overwritten_before_its_name_went()
    {
        var path = Path.Combine(_folder, "secret");
        var other = Path.Combine(_folder, "same file");
        File.WriteAllBytes(path, [7, 7, 7]);
        // A second name of the same file shows what is left in it.
        File.Copy(path, other);
        File.Delete(other);
        File.CreateSymbolicLink(other, path);
        using (var open = File.OpenRead(other))
        {
            ReplacedFile.Destroy(_files, path);
            var left = new byte[3];
            open.ReadExactly(left);
            Assert.Equal([0, 0, 0], left);
        }

        Assert.False(_files.Exists(path));
        ReplacedFile.Destroy(_files, path);
    }

    [Fact]
    public void Writing_cutting_and_opening_again()
    {
        var path = Path.Combine(_folder, "two");
        using (var file = _files.Create(path))
        {
            file.Write(0, [1, 2, 3, 4]);
            file.Sync();
            file.Truncate(2);
            Assert.Equal(2, file.Length);
        }

        using (var again = _files.Open(path))
            again.Write(1, [9]);
        Assert.Equal([1, 9], _files.ReadAll(path));
        Assert.Throws<FileNotFoundException>(() => _files.Open(path + "?"));
    }

    [Fact]
    public void A_lock_is_held_by_one_at_a_time()
    {
        var path = Path.Combine(_folder, "lock");
        using (_files.Lock(path))
            Assert.ThrowsAny<IOException>(() => _files.Lock(path));
        _files.Lock(path).Dispose();
    }

    [Fact]
    public void A_folder_that_is_not_there_can_not_be_synced() => Assert.Throws<IOException>(() => FolderSync.Sync(Path.Combine(_folder, "none")));
}
