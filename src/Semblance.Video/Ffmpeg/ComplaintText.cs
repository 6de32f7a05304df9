using System.Text.RegularExpressions;

namespace Semblance.Video.Ffmpeg;

/// <summary>A line of ffmpeg as it may be shown: no marks of its insides, no addresses.</summary>
internal static partial class ComplaintText
{
    public static string Of(string line) => Address().Replace(Marks().Replace(line, string.Empty), "the source").Trim();

    [GeneratedRegex(@"\[(?:[^\]]* @ 0x[0-9a-f]+|error|fatal|warning|info)\]\s*", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Marks();

    [GeneratedRegex(@"(?:[a-z]+://|file:)[^\s'"";]+", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Address();
}
