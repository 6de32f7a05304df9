using Semblance.Cli.Output;
using Semblance.Errors;

namespace Semblance.UnitTests.Cli.Output;

public sealed class OutputNamesTests
{
    [Fact]
    public void Files_of_one_name_get_different_ones()
    {
        var names = new OutputNames();
        Assert.Equal("1 1-2 1-3 1-2-2 A a-2", string.Join(' ', new[] { "x/1.png", "y/1.png", "1.jpg", "z/1-2.png", "A.png", "a.png" }.Select(names.For)));
    }

    [Fact]
    public async Task Missing_folders_are_made_and_a_file_in_the_way_is_a_typed_error()
    {
        var folder = Directory.CreateTempSubdirectory("semblance-output-").FullName;
        var page = Path.Combine(folder, "new", "page.html");
        await OutputFiles.WriteAsync(page, "text", TestContext.Current.CancellationToken);
        Assert.Equal("text", await File.ReadAllTextAsync(page, TestContext.Current.CancellationToken));
        Assert.Equal(ErrorCode.OutputNotWritten, (await Assert.ThrowsAsync<SemblanceException>(() => OutputFiles.WriteAsync(Path.Combine(page, "below"), "text", TestContext.Current.CancellationToken))).Code);
        Assert.Equal(ErrorCode.OutputNotWritten, Assert.Throws<SemblanceException>(() => OutputFiles.MakeFolder(page)).Code);
        Directory.Delete(folder, recursive: true);
    }
}
