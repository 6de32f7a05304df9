namespace Semblance.ArchitectureTests.House;

/// <summary>The checkout that these tests were built from.</summary>
internal static class Repository
{
    private static readonly string[] Made = ["bin", "obj", "artifacts", "node_modules", "__pycache__", ".git"];
    private static readonly Lazy<string> Found = new(Find);

    public static string Root => Found.Value;

    public static string PathOf(string relative) => Path.Combine(Root, relative);

    /// <summary>The relative paths, with slashes, of the files below a folder, without what a build made.</summary>
    public static IReadOnlyList<string> Files(string folder, string pattern = "*")
    {
        var start = new DirectoryInfo(PathOf(folder));
        return start.Exists ? [.. FilesBelow(start, pattern).Order(StringComparer.Ordinal)] : [];
    }

    private static IEnumerable<string> FilesBelow(DirectoryInfo folder, string pattern) =>
        folder.EnumerateFiles(pattern).Select(file => Path.GetRelativePath(Root, file.FullName).Replace('\\', '/'))
            .Concat(folder.EnumerateDirectories()
                .Where(child => !Made.Contains(child.Name, StringComparer.Ordinal))
                .SelectMany(child => FilesBelow(child, pattern)));

    private static string Find()
    {
        for (var place = new DirectoryInfo(AppContext.BaseDirectory); place is not null; place = place.Parent)
            if (File.Exists(Path.Combine(place.FullName, "Semblance.slnx")))
                return place.FullName;
        throw new DirectoryNotFoundException($"Semblance.slnx is in no folder above {AppContext.BaseDirectory}.");
    }
}
