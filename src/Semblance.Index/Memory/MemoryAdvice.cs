using System.Runtime.InteropServices;

namespace Semblance.Index.Memory;

/// <summary>What the system is told of memory. Where it does not listen everything works, a little slower.</summary>
internal static unsafe partial class MemoryAdvice
{
    private const int Page = 4_096;
    private const int NeededSoon = 3;
    private const int LargePages = 14;

    /// <summary>It had better lie in large pages.</summary>
    public static void WantLargePages(byte* start, nint bytes)
    {
        if (OperatingSystem.IsLinux())
            _ = Advise(start, (nuint)bytes, LargePages);
    }

    /// <summary>Some bytes of a mapped file will be read soon: the disk may begin, and others may be asked for meanwhile.</summary>
    public static void AskFor(byte* start, nint bytes)
    {
        if (bytes <= 0 || !OperatingSystem.IsLinux())
            return;
        var first = (nint)start & ~(nint)(Page - 1);
        _ = Advise((byte*)first, (nuint)((nint)start + bytes - first), NeededSoon);
    }

    [LibraryImport("libc", EntryPoint = "madvise")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Advise(byte* start, nuint bytes, int advice);
}
