using System.Text.RegularExpressions;
using Semblance.ArchitectureTests.House;

namespace Semblance.ArchitectureTests.Pages;

/// <summary>Reads pages of <c>docs/</c> for tests that hold them against the code.</summary>
internal static partial class Page
{
    public static string Read(string path) => File.ReadAllText(Repository.PathOf(path));

    /// <summary>The cells of all table rows whose first cell is a code word; the ticks are taken off it.</summary>
    public static IReadOnlyList<string[]> Rows(string text) =>
    [
        .. text.Split('\n').Where(line => line.StartsWith("| `", StringComparison.Ordinal))
            .Select(line => line.Trim().Trim('|').Split('|', StringSplitOptions.TrimEntries))
            .Select(cells => cells.Select((cell, i) => i == 0 ? cell.Trim('`') : cell).ToArray()),
    ];

    /// <summary>The text of a fenced block that begins with given words.</summary>
    public static string Block(string text, string beginning) =>
        Fence().Matches(text).Select(match => match.Groups["text"].Value.Trim()).Single(block => block.StartsWith(beginning, StringComparison.Ordinal));

    [GeneratedRegex("^```[a-z]*\n(?<text>.*?)^```", RegexOptions.Singleline | RegexOptions.Multiline, 1000)]
    private static partial Regex Fence();
}
