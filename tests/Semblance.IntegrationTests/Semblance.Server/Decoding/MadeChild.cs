using System.Globalization;
using Semblance.IntegrationTests.Running;
using Semblance.Server.Decoding;

namespace Semblance.IntegrationTests.Server.Decoding;

/// <summary>Children that decode: the real program, and scripts that do what a child must not do.</summary>
internal static class MadeChild
{
    private static int _made;

    /// <summary>A limit of bytes that no other test's children have: they are known by it among all processes.</summary>
    public static int OwnLimit() => 30_000_000 + Interlocked.Increment(ref _made);

    /// <summary>The real program.</summary>
    public static ChildCommand Real(int maxBytes) => new(ProgramRun.Runtime(), [ProgramRun.Program(), "decode-pictures", "--max-bytes", Text(maxBytes)]);

    /// <summary>A script; what follows "real" in it is the real program.</summary>
    public static ChildCommand Script(string text, int maxBytes = 20_000_000) => new("sh", ["-c", text.Replace("real", $"exec '{ProgramRun.Runtime()}' '{ProgramRun.Program()}' decode-pictures --max-bytes {Text(maxBytes)}", StringComparison.Ordinal)]);

    /// <summary>Children of this limit that live.</summary>
    public static int Living(int maxBytes) => Directory.GetDirectories("/proc").Count(place => CommandLine(place).EndsWith($"decode-pictures\0--max-bytes\0{Text(maxBytes)}\0", StringComparison.Ordinal));

    /// <summary>Whether a process lives that wrote its number into a file.</summary>
    public static bool Lives(string file) => Directory.Exists("/proc/" + File.ReadAllText(file).Trim());

    private static string CommandLine(string place)
    {
        try
        {
            return File.ReadAllText(Path.Combine(place, "cmdline"));
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return string.Empty;
        }
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
