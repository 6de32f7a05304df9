using System.Runtime.InteropServices;

namespace Semblance.Vault.Files;

/// <summary>
/// Makes the names in a folder durable. .NET opens no folders, and without this a renamed or removed file can be back, or gone, after a power cut.
/// </summary>
internal static partial class FolderSync
{
    private const int ReadOnly = 0;

    /// <summary>Syncs a folder; does nothing on Windows, where names are durable with their file.</summary>
    /// <exception cref="IOException">The folder can't be opened or synced.</exception>
    public static void Sync(string folder)
    {
        if (OperatingSystem.IsWindows())
            return;
        var descriptor = OpenFolder(folder, ReadOnly);
        if (descriptor < 0)
            throw new IOException($"The folder '{folder}' can't be opened for syncing (error {Marshal.GetLastPInvokeError()}).");
        try
        {
            if (SyncDescriptor(descriptor) != 0)
                throw new IOException($"The folder '{folder}' can't be synced (error {Marshal.GetLastPInvokeError()}).");
        }
        finally
        {
            _ = CloseDescriptor(descriptor);
        }
    }

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int OpenFolder(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int SyncDescriptor(int descriptor);

    [LibraryImport("libc", EntryPoint = "close", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int CloseDescriptor(int descriptor);
}
