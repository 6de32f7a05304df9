using System.Text.RegularExpressions;
using Semblance.ArchitectureTests.House;
using Semblance.ArchitectureTests.Words;

namespace Semblance.ArchitectureTests.Pages;

/// <summary>ARCHITECTURE.md says what the tests check.</summary>
public sealed class ArchitecturePageTests
{
    private static readonly string Text = Page.Read("ARCHITECTURE.md");

    [Fact]
    public void The_arrows_of_the_page_are_those_of_the_test()
    {
        var rows = Page.Rows(Section("## Arrows")).ToDictionary(row => row[0], row => row[1], StringComparer.Ordinal);
        Assert.Equal(ArrowTable.Allowed.Count, rows.Count);
        Assert.All(ArrowTable.Allowed, row => Assert.Equal(row.Value.Count == 0 ? "none" : string.Join(", ", row.Value), rows[row.Key]));
    }

    [Fact]
    public void Every_word_that_the_test_avoids_is_in_the_glossary()
    {
        var avoided = Page.Rows(Section("## Glossary")).Select(row => row[^1].ToLowerInvariant()).ToArray();
        Assert.All(Glossary.Avoided, word =>
        {
            var plain = string.Join(' ', CamelWords.Of(word.Word)).ToLowerInvariant();
            Assert.Contains(avoided, cell => Regex.IsMatch(cell, $@"\b{plain}\b", RegexOptions.None, TimeSpan.FromSeconds(1)));
        });
    }

    private static string Section(string heading)
    {
        var start = Text.IndexOf(heading, StringComparison.Ordinal);
        var end = Text.IndexOf("\n## ", start + 1, StringComparison.Ordinal);
        return end < 0 ? Text[start..] : Text[start..end];
    }
}
