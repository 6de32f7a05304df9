using Semblance.ArchitectureTests.Judging;

namespace Semblance.ArchitectureTests.Size;

/// <summary>No folder holds more source files than a list that is read at a glance.</summary>
internal static class FolderSize
{
    public const int Most = 20;

    public static Rule Rule { get; } = new(
        "folder-size",
        $"a folder of more than {Most} files is a heap: nobody sees what is in it",
        "find the ideas in it and give each a folder of its own");

    public static IEnumerable<Offence> Judge(IEnumerable<string> paths) =>
        paths.Where(FileLength.IsSource)
            .GroupBy(path => path[..Math.Max(0, path.LastIndexOf('/'))], StringComparer.Ordinal)
            .Where(folder => folder.Count() > Most)
            .Select(folder => Rule.Broken(folder.Key, $"holds {folder.Count()} source files"));
}
