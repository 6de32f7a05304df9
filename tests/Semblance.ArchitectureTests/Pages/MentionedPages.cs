using System.Text.RegularExpressions;
using Semblance.ArchitectureTests.Judging;

namespace Semblance.ArchitectureTests.Pages;

/// <summary>Every page that a source mentions is there, and every link of a page leads somewhere.</summary>
internal static partial class MentionedPages
{
    public static Rule Rule { get; } = new(
        "mentioned-pages",
        "an error that sends its reader to a page that does not exist helps nobody",
        "write the page, or correct the path");

    /// <summary>Paths of the kind docs/name.md in any text.</summary>
    public static IEnumerable<Offence> JudgeMentions(IEnumerable<(string Path, string Text)> files, Func<string, bool> exists) =>
        from file in files
        from page in Page().Matches(file.Text).Select(match => match.Value).Distinct(StringComparer.Ordinal)
        where !exists(page)
        select Rule.Broken(page, $"is mentioned in {file.Path} and does not exist");

    /// <summary>Links inside the repository, in pages.</summary>
    public static IEnumerable<Offence> JudgeLinks(IEnumerable<(string Path, string Text)> pages, Func<string, bool> exists) =>
        from page in pages
        from link in Link().Matches(page.Text).Select(match => match.Groups["to"].Value.Split('#')[0]).Distinct(StringComparer.Ordinal)
        where link.Length > 0 && !link.Contains("://", StringComparison.Ordinal)
        let target = Resolve(page.Path, link)
        where !exists(target)
        select Rule.Broken($"{page.Path} -> {link}", "leads nowhere");

    private static string Resolve(string page, string link)
    {
        var folder = page[..Math.Max(0, page.LastIndexOf('/'))];
        return Path.GetRelativePath("/", Path.GetFullPath(Path.Combine("/", folder, link))).Replace('\\', '/');
    }

    [GeneratedRegex(@"\bdocs/[a-z0-9-]+\.md\b", RegexOptions.None, 1000)]
    private static partial Regex Page();

    [GeneratedRegex(@"\]\((?<to>[^)\s]+)\)", RegexOptions.None, 1000)]
    private static partial Regex Link();
}
