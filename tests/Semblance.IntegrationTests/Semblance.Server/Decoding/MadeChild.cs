using System.Diagnostics;
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

    /// <summary>Waits for the end of the process that wrote its number into a file: a signal that was sent takes a moment.</summary>
    public static async Task DemandEndAsync(string file)
    {
        var began = Stopwatch.GetTimestamp();
        while (Lives(File.ReadAllText(file).Trim()))
        {
            Assert.True(Stopwatch.GetElapsedTime(began) < TimeSpan.FromSeconds(10), file);
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }

    /// <summary>One that ended and that nobody asked for its exit code (Z) lives no more.</summary>
    private static bool Lives(string number)
    {
        try
        {
            return !File.ReadAllText($"/proc/{number}/stat").Contains(") Z ", StringComparison.Ordinal);
        }
        catch (IOException)
        {
            return false;
        }
    }

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
