namespace Semblance.Vault.Files;

/// <summary>The file system of the machine.</summary>
public sealed class DiskFiles : IDurableFiles
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode Others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    /// <inheritdoc/>
    public void CreateFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(folder);
        else
            Directory.CreateDirectory(folder, OwnerOnly | UnixFileMode.UserExecute);
    }

    /// <inheritdoc/>
    public IDisposable Lock(string path) => new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);

    /// <inheritdoc/>
    public bool Exists(string path) => File.Exists(path);

    /// <inheritdoc/>
    public bool IsOpenToOthers(string path) => !OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & Others) != UnixFileMode.None;

    /// <inheritdoc/>
    public IReadOnlyList<string> List(string folder, string pattern) =>
        Directory.Exists(folder) ? [.. Directory.EnumerateFiles(folder, pattern).Order(StringComparer.Ordinal)] : [];

    /// <inheritdoc/>
    public byte[] ReadAll(string path) => File.ReadAllBytes(path);

    /// <inheritdoc/>
    public int ReadAt(string path, long offset, Span<byte> destination)
    {
        using var file = File.OpenHandle(path);
        var read = 0;
        while (read < destination.Length && RandomAccess.Read(file, destination[read..], offset + read) is > 0 and var some)
            read += some;
        return read;
    }

    /// <inheritdoc/>
    public IDurableFile Create(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.ReadWrite, Share = FileShare.Read, BufferSize = 0 };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = OwnerOnly;
        return new DiskFile(new FileStream(path, options));
    }

    /// <inheritdoc/>
    public IDurableFile Open(string path) =>
        new DiskFile(new FileStream(path, new FileStreamOptions { Mode = FileMode.Open, Access = FileAccess.ReadWrite, Share = FileShare.Read, BufferSize = 0 }));

    /// <inheritdoc/>
    public void Rename(string source, string target) => File.Move(source, target, overwrite: true);

    /// <inheritdoc/>
    public void Unlink(string path) => File.Delete(path);

    /// <inheritdoc/>
    public void SyncFolder(string folder) => FolderSync.Sync(folder);

    private sealed class DiskFile(FileStream stream) : IDurableFile
    {
        public long Length => stream.Length;

        public void Write(long offset, ReadOnlySpan<byte> bytes) => RandomAccess.Write(stream.SafeFileHandle, bytes, offset);

        public void Sync() => RandomAccess.FlushToDisk(stream.SafeFileHandle);

        public void Truncate(long length) => RandomAccess.SetLength(stream.SafeFileHandle, length);

        public void Dispose() => stream.Dispose();
    }
}
