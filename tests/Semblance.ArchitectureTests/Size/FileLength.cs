using Semblance.ArchitectureTests.House;
using Semblance.ArchitectureTests.Judging;

namespace Semblance.ArchitectureTests.Size;

/// <summary>No source file is longer than a reader can hold.</summary>
internal static class FileLength
{
    public const int Most = 400;

    private static readonly string[] Endings = [".cs", ".py", ".razor", ".sql", ".ts", ".js", ".css"];

    public static Rule Rule { get; } = new(
        "file-length",
        $"a file over {Most} lines holds more than one idea",
        "split it by idea (not into partial classes that share all fields); aim for files under 250 lines");

    public static IEnumerable<Offence> Judge(IEnumerable<(string Path, string Text)> files) =>
        from file in files
        where IsSource(file.Path)
        let lines = new SourceFile(file.Path, file.Text).Lines
        where lines > Most
        select Rule.Broken(file.Path, $"has {lines} lines");

    public static bool IsSource(string path) => Array.Exists(Endings, ending => path.EndsWith(ending, StringComparison.Ordinal));
}
