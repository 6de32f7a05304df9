using Semblance.ArchitectureTests.House;
using Semblance.ArchitectureTests.Judging;
using Semblance.ArchitectureTests.Samples;

namespace Semblance.ArchitectureTests.Size;

public sealed class FileLengthTests
{
    [Fact]
    public void No_source_file_is_too_long() =>
        Verdict.Demand(FileLength.Rule, FileLength.Judge(Repository.Files(string.Empty).Where(FileLength.IsSource).Select(path => (path, File.ReadAllText(Repository.PathOf(path))))));

    [Fact]
    public void A_line_too_many_is_found()
    {
        var files = new[] { ("src/A.cs", Sample.Lines(FileLength.Most)), ("src/B.cs", Sample.Lines(FileLength.Most + 1)), ("training/c.py", Sample.Lines(500)), ("docs/d.md", Sample.Lines(500)) };
        Found.Only(FileLength.Judge(files), "src/B.cs", "training/c.py");
    }
}
