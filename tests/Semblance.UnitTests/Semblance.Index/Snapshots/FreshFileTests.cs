using Semblance.Index.Snapshots;

namespace Semblance.UnitTests.Index.Snapshots;

public sealed class FreshFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("fresh-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(false, "before")]
    [InlineData(true, "after")]
    public void The_path_has_the_old_one_until_the_new_one_is_whole(bool isPutInPlace, string left)
    {
        var path = Path.Combine(_folder, "file");
        File.WriteAllText(path, "before");
        using (var fresh = new FreshFile(path))
        {
            RandomAccess.Write(fresh.Handle, "after"u8, 0);
            Assert.Equal("before", File.ReadAllText(path));
            if (isPutInPlace)
                fresh.PutInPlace();
        }

        Assert.Equal(left, File.ReadAllText(path));
        Assert.Equal([path], Directory.GetFiles(_folder));
    }
}
