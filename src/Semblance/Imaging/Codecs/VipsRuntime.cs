using NetVips;
using Semblance.Errors;

namespace Semblance.Imaging.Codecs;

/// <summary>Sets libvips up once: one thread a picture, no cache of other people's pictures, no untrusted loaders, no chatter.</summary>
internal static class VipsRuntime
{
    /// <summary>
    /// What would go to standard error. "Critical" too: libvips says so when a header promises a side that no picture can have, and refuses the file besides.
    /// </summary>
    private const Enums.LogLevelFlags Chatter =
        Enums.LogLevelFlags.Critical | Enums.LogLevelFlags.Warning | Enums.LogLevelFlags.Message | Enums.LogLevelFlags.Info | Enums.LogLevelFlags.Debug;

    private static readonly Lazy<string?> Failure = new(Configure);

    /// <summary>Makes sure the native library is there and set up.</summary>
    /// <exception cref="SemblanceException">The native library can't be loaded.</exception>
    public static void EnsureReady()
    {
        if (Failure.Value is { } failure)
            throw new SemblanceException(ErrorCode.InputFormatUnsupported, $"The picture decoder is missing: {failure}.", "Install the package NetVips.Native for this platform, or libvips 8.14 or later.");
    }

    private static string? Configure()
    {
        if (!ModuleInitializer.VipsInitialized)
            return ModuleInitializer.Exception?.GetType().Name ?? "libvips did not start";

        // The engine runs pictures in parallel itself; threads inside one picture would only get in each other's way.
        NetVips.NetVips.Concurrency = 1;
        Cache.Max = 0;
        Cache.MaxMem = 0;
        NetVips.NetVips.BlockUntrusted = true;
        foreach (var domain in new[] { "VIPS", "GLib", "GLib-GObject" })
            Log.SetLogHandler(domain, Chatter, static (_, _, _) => { });
        return null;
    }
}
