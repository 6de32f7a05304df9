namespace Semblance.Vault.Files;

/// <summary>
/// The few calls to a file system that the vault's own formats are written with: epoch files, key files and audit segments. Everything that must
/// survive a power cut goes through here, so that a test can fail any one call, cut a write short, or drop what was never synced.
/// </summary>
/// <remarks>A failure is an <see cref="IOException"/> (or an <see cref="UnauthorizedAccessException"/>); a failed sync is never tried again, since a second one may report success for pages that are lost.</remarks>
public interface IDurableFiles
{
    /// <summary>Makes a folder and those above it, for the owner alone (mode 0700); nothing happens where it exists.</summary>
    /// <param name="folder">Its path.</param>
    void CreateFolder(string folder);

    /// <summary>Keeps other processes, and other holders in this one, away until it is disposed of. The end of the process ends it too.</summary>
    /// <param name="path">A file that serves for nothing else; made where it does not exist.</param>
    /// <returns>The lock.</returns>
    /// <exception cref="IOException">Somebody else holds it.</exception>
    IDisposable Lock(string path);

    /// <summary>Whether a file exists.</summary>
    /// <param name="path">Its path.</param>
    bool Exists(string path);

    /// <summary>Whether people other than the owner have rights on a file.</summary>
    /// <param name="path">Its path.</param>
    /// <returns>False where the file system knows no such rights.</returns>
    bool IsOpenToOthers(string path);

    /// <summary>The paths of a folder's files, in ordinal order; none where there is no such folder.</summary>
    /// <param name="folder">Its path.</param>
    /// <param name="pattern">File names, with * for any text.</param>
    IReadOnlyList<string> List(string folder, string pattern);

    /// <summary>All bytes of a file.</summary>
    /// <param name="path">Its path.</param>
    byte[] ReadAll(string path);

    /// <summary>Bytes of a part of a file, for one that is too large to be read at once.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="offset">Where the part begins.</param>
    /// <param name="destination">Takes the bytes.</param>
    /// <returns>How many there were; fewer than asked for at the file's end.</returns>
    int ReadAt(string path, long offset, Span<byte> destination);

    /// <summary>Makes a file, or empties the one that is there, for the owner alone (mode 0600).</summary>
    /// <param name="path">Its path.</param>
    /// <returns>The open file.</returns>
    IDurableFile Create(string path);

    /// <summary>Opens an existing file for writing.</summary>
    /// <param name="path">Its path.</param>
    /// <returns>The open file.</returns>
    IDurableFile Open(string path);

    /// <summary>Gives a file another name in one step, in place of a file that has it.</summary>
    /// <param name="source">The name it has.</param>
    /// <param name="target">The name it gets.</param>
    void Rename(string source, string target);

    /// <summary>Takes a file's name away.</summary>
    /// <param name="path">Its path; nothing happens where it does not exist.</param>
    void Unlink(string path);

    /// <summary>Makes names that were given, changed or taken away in a folder durable.</summary>
    /// <param name="folder">Its path.</param>
    void SyncFolder(string folder);
}
