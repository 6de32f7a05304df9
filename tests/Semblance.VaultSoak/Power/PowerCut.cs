using System.Runtime.InteropServices;

namespace Semblance.VaultSoak.Power;

/// <summary>Takes the power from a file system: from then on it writes nothing more, and what was not synced is gone.</summary>
internal static partial class PowerCut
{
    private const ulong Shutdown = 0x8004587D; // EXT4_IOC_SHUTDOWN
    private const uint NoLogFlush = 2;

    /// <summary>Cuts it.</summary>
    /// <param name="folder">The place where the file system is mounted.</param>
    public static void Cut(string folder)
    {
        var how = NoLogFlush;
        var descriptor = Open(folder, 0);
        var failed = descriptor < 0 || Control(descriptor, (nuint)Shutdown, ref how) != 0;
        var error = Marshal.GetLastPInvokeError();
        if (descriptor >= 0)
            _ = Close(descriptor);
        if (failed)
            throw new IOException($"The file system of {folder} can't be shut down (error {error}).");
    }

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "ioctl", SetLastError = true)]
    private static partial int Control(int descriptor, nuint request, ref uint argument);

    [LibraryImport("libc", EntryPoint = "close", SetLastError = true)]
    private static partial int Close(int descriptor);
}
