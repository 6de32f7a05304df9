using Semblance.Models;

namespace Semblance.UnitTests.Models;

public sealed class ModelFoldersTests
{
    [Fact]
    public void The_option_comes_first_and_the_programs_own_models_last()
    {
        var folders = ModelFolders.InOrder("named/models");
        Assert.Equal(Path.GetFullPath("named/models"), folders[0]);
        Assert.Equal(Path.GetFullPath(ModelFolders.UserFolder), folders[^2]);
        Assert.Equal(Path.GetFullPath(ModelFolders.ProgramFolder), folders[^1]);
        Assert.All(folders, folder => Assert.True(Path.IsPathFullyQualified(folder)));
    }

    [Fact]
    public void A_folder_that_is_named_twice_is_searched_once()
    {
        var folders = ModelFolders.InOrder(ModelFolders.ProgramFolder);
        Assert.Equal(Path.GetFullPath(ModelFolders.ProgramFolder), folders[0]);
        Assert.Equal(folders.Count, folders.Distinct(StringComparer.Ordinal).Count());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    public void No_option_adds_no_folder(string? option) => Assert.Equal(ModelFolders.InOrder().Count, ModelFolders.InOrder(option).Count);
}
