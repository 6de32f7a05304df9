namespace Semblance.Vault.Files;

/// <summary>Small files that are whole at every moment, and files that are really gone.</summary>
internal static class ReplacedFile
{
    /// <summary>The ending of a file that is being written; one that is left over holds nothing that counts.</summary>
    public const string Unfinished = ".new";

    private const int Portion = 1 << 20;

    /// <summary>Writes a file under a passing name, syncs it, gives it its name and syncs the folder: whoever reads sees the old bytes or the new ones, and the new ones stay.</summary>
    public static void Write(IDurableFiles files, string path, ReadOnlySpan<byte> bytes)
    {
        var passing = path + Unfinished;
        using (var file = files.Create(passing))
        {
            file.Write(0, bytes);
            file.Sync();
        }

        files.Rename(passing, path);
        files.SyncFolder(Path.GetDirectoryName(path)!);
    }

    /// <summary>Overwrites a file, syncs it and takes its name away. On flash memory the old cells may outlive this: it is the best a file can do.</summary>
    public static void Destroy(IDurableFiles files, string path)
    {
        if (!files.Exists(path))
            return;
        using (var file = files.Open(path))
        {
            var zeros = new byte[(int)Math.Min(file.Length, Portion)];
            for (var offset = 0L; offset < file.Length; offset += zeros.Length)
                file.Write(offset, zeros.AsSpan(0, (int)Math.Min(zeros.Length, file.Length - offset)));
            file.Sync();
        }

        files.Unlink(path);
        files.SyncFolder(Path.GetDirectoryName(path)!);
    }
}
