using Semblance.ArchitectureTests.House;
using Semblance.ArchitectureTests.Judging;
using Semblance.ArchitectureTests.Samples;

namespace Semblance.ArchitectureTests.Size;

public sealed class FolderSizeTests
{
    [Fact]
    public void No_folder_is_a_heap() => Verdict.Demand(FolderSize.Rule, FolderSize.Judge(Repository.Files(string.Empty)));

    [Fact]
    public void A_file_too_many_is_found()
    {
        var full = Enumerable.Range(1, FolderSize.Most).Select(i => $"src/Full/File{i}.cs");
        var heap = Enumerable.Range(1, FolderSize.Most + 1).Select(i => $"src/Heap/File{i}.cs");
        var words = Enumerable.Range(1, 30).Select(i => $"docs/{i}.md");
        Found.Only(FolderSize.Judge([.. full, "src/Full/Inner/File.cs", .. heap, .. words]), "src/Heap");
    }
}
