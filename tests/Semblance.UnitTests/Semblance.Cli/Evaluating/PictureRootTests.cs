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

    [Theory]
    [InlineData("/pictures/people")]
    [InlineData("/pictures/people/")]
    public void A_slash_at_the_end_does_not_take_the_name_away(string folder) => Assert.Equal("people", PictureRoot.NameOf(folder));

    [Fact]
    public void The_root_of_the_disk_has_a_name_too() => Assert.Equal("/", PictureRoot.NameOf("/"));
}
