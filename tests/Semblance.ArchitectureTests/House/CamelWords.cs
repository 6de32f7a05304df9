using System.Text.RegularExpressions;

namespace Semblance.ArchitectureTests.House;

/// <summary>The words of a name: <c>InterEyeDistancePixels</c> has four.</summary>
internal static partial class CamelWords
{
    public static IReadOnlyList<string> Of(string name) => [.. Word().Matches(name).Select(match => match.Value)];

    /// <summary>Whether words stand side by side in a name; a plural counts as its word.</summary>
    public static bool Contains(string name, string words)
    {
        var all = Of(name);
        var sought = Of(words);
        return Enumerable.Range(0, Math.Max(0, all.Count - sought.Count + 1)).Any(start => sought.Index().All(word => IsSame(all[start + word.Index], word.Item)));
    }

    private static bool IsSame(string word, string sought) =>
        string.Equals(word, sought, StringComparison.OrdinalIgnoreCase) || string.Equals(word, sought + "s", StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex("[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[0-9]+", RegexOptions.None, 1000)]
    private static partial Regex Word();
}
