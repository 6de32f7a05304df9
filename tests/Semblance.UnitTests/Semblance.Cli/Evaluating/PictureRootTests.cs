using Semblance.Cli.Evaluating;

namespace Semblance.UnitTests.Cli.Evaluating;

public sealed class PictureRootTests
{
    [Theory]
    [InlineData("images", "images")]
    [InlineData("images Ada", "")] // a person who is called so, among others
    [InlineData("Ada Ben", "")]
    [InlineData("", "")]
    public void A_folder_around_the_pictures_may_be_named_too(string folders, string expected)
    {
        var root = Directory.CreateTempSubdirectory("semblance-root-");
        foreach (var name in folders.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            root.CreateSubdirectory(name);
        Assert.Equal(Path.Combine(root.FullName, expected), PictureRoot.Resolve(root.FullName));
        root.Delete(recursive: true);
    }
}
