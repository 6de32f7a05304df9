namespace Semblance.VaultSoak.Faults;

/// <summary>Puts a folder back as it was.</summary>
internal static class FolderCopy
{
    /// <summary>Makes a folder the same as another one, with the rights of the files.</summary>
    public static void Make(string from, string to)
    {
        if (Directory.Exists(to))
            Directory.Delete(to, recursive: true);
        Directory.CreateDirectory(to);
        foreach (var folder in Directory.EnumerateDirectories(from))
            Make(folder, Path.Combine(to, Path.GetFileName(folder)));
        foreach (var file in Directory.EnumerateFiles(from))
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
    }
}
