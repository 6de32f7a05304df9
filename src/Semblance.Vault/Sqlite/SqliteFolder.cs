using Semblance.Errors;

namespace Semblance.Vault.Sqlite;

/// <summary>The files of a vault in a folder, and the hold that one process has on them.</summary>
internal sealed class SqliteFolder : IDisposable
{
    private const UnixFileMode OwnerFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private readonly FileStream _hold;

    private SqliteFolder(string path, FileStream hold) => (Root, _hold) = (path, hold);

    public string Root { get; }

    public string Database => DatabaseIn(Root);

    public string Log => Database + "-wal";

    public static string DatabaseIn(string folder) => Path.Combine(folder, "vault.db");

    /// <summary>The copy that is kept while the schema changes.</summary>
    public string RestorePoint => Path.Combine(Root, "vault.before-migration.db");

    /// <summary>Takes the folder.</summary>
    /// <exception cref="SemblanceException">
    /// <see cref="ErrorCode.VaultBusy"/>: another process has it. <see cref="ErrorCode.OutputNotWritten"/>: it can't be made or written.
    /// </exception>
    public static SqliteFolder Take(string path)
    {
        var root = Path.GetFullPath(path);
        try
        {
            if (OperatingSystem.IsWindows())
                Directory.CreateDirectory(root);
            else
                Directory.CreateDirectory(root, OwnerFile | UnixFileMode.UserExecute);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw NotWritten(root, error);
        }

        return new SqliteFolder(root, Hold(root));
    }

    /// <summary>Makes an empty file that its owner alone can read; SQLite gives its log the same rights.</summary>
    public static void Claim(string file)
    {
        if (File.Exists(file))
            return;
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = OwnerFile;
        new FileStream(file, options).Dispose();
    }

    /// <summary>The refusal where the disk or the rights do not let a file of the folder be made, written or removed.</summary>
    public static SemblanceException NotWritten(string root, Exception error) =>
        new(ErrorCode.OutputNotWritten, $"The folder {root} can't be made or written.", "Name another one with --data, or check the disk and your rights.", error);

    public void Dispose() => _hold.Dispose();

    /// <summary>The system itself lets go of the lock when the process dies, however it dies.</summary>
    private static FileStream Hold(string root)
    {
        try
        {
            return new FileStream(Path.Combine(root, "vault.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (UnauthorizedAccessException error)
        {
            throw NotWritten(root, error);
        }
        catch (IOException error)
        {
            throw new SemblanceException(ErrorCode.VaultBusy, $"Another process has the vault in {root}.", "Use that process, or end it first.", error);
        }
    }
}
