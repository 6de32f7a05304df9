using System.Runtime.InteropServices;

namespace Semblance.Inference;

/// <summary>
/// The processor time of the calling thread. .NET tells that of a whole process alone, and time on the wall holds what a thread waited for a core: on a busy
/// machine no one can tell from it where the processor goes.
/// </summary>
internal static partial class ThreadClock
{
    private const int OfThreadOnLinux = 3;

    /// <summary>Whether this machine tells it: Linux does.</summary>
    public static bool IsSupported { get; } = OperatingSystem.IsLinux() && Environment.Is64BitProcess;

    /// <summary>Processor time of this thread since it was started; zero where the machine does not tell.</summary>
    public static TimeSpan Now => IsSupported && GetTime(OfThreadOnLinux, out var now) == 0 ? TimeSpan.FromTicks((now.Seconds * TimeSpan.TicksPerSecond) + (now.Nanoseconds / TimeSpan.NanosecondsPerTick)) : TimeSpan.Zero;

    [LibraryImport("libc", EntryPoint = "clock_gettime")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int GetTime(int clock, out Time time);

    [StructLayout(LayoutKind.Sequential)]
    private readonly struct Time
    {
        public readonly long Seconds;
        public readonly long Nanoseconds;
    }
}
