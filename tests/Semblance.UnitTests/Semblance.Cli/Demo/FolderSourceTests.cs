using Semblance.Cli.Demo;
using Semblance.Errors;

namespace Semblance.UnitTests.Cli.Demo;

public sealed class FolderSourceTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("semblance-demo-").FullName;

    [Fact]
    public void Folders_with_pictures_are_people()
    {
        Touch("Ada/1.jpg", "Ada/2.jpg", "Ben/1.png", "notes.txt");
        var collection = Assert.Single(FolderSource.Open(_folder).Collections);
        Assert.Equal("Ada Ada Ben", string.Join(' ', collection.Pictures.Select(picture => picture.Subject)));
    }

    [Fact]
    public void Folders_of_folders_are_collections_of_their_own()
    {
        Touch("small/Ada/1.jpg", "small/Ben/1.jpg", "wild/Ada/1.jpg", "wild/Cleo/1.jpg", "alone/Dora/1.jpg", "empty/README.md", "README.md");
        Assert.Equal("small wild", string.Join(' ', FolderSource.Open(_folder).Collections.Select(collection => collection.Name)));
    }

    [Fact]
    public void One_person_or_none_is_not_enough()
    {
        Touch("Ada/1.jpg");
        Assert.Equal(ErrorCode.InputListInvalid, Assert.Throws<SemblanceException>(() => FolderSource.Open(_folder)).Code);
        Assert.Equal(ErrorCode.InputNotFound, Assert.Throws<SemblanceException>(() => FolderSource.Open(Path.Combine(_folder, "nowhere"))).Code);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private void Touch(params string[] files)
    {
        foreach (var file in files.Select(file => Path.Combine(_folder, file)))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllBytes(file, []);
        }
    }
}
