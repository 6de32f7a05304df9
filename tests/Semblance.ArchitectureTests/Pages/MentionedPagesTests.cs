using Semblance.ArchitectureTests.House;
using Semblance.ArchitectureTests.Judging;
using Semblance.ArchitectureTests.Samples;

namespace Semblance.ArchitectureTests.Pages;

public sealed class MentionedPagesTests
{
    [Fact]
    public void Every_mentioned_page_is_there()
    {
        var sources = Shipped.Sources.Select(source => (source.Path, source.Text)).ToArray();
        var pages = Repository.Files(string.Empty, "*.md").Select(path => (path, File.ReadAllText(Repository.PathOf(path)))).ToArray();
        Verdict.Demand(MentionedPages.Rule, [.. MentionedPages.JudgeMentions([.. sources, .. pages], Exists), .. MentionedPages.JudgeLinks(pages, Exists)]);
    }

    [Fact]
    public void A_mention_of_a_missing_page_is_found() =>
        Found.Only(MentionedPages.JudgeMentions([("src/A.cs", "/// see docs/there.md and docs/missing-page.md.")], page => page is "docs/there.md"), "docs/missing-page.md");

    [Fact]
    public void A_link_that_leads_nowhere_is_found()
    {
        var pages = new[] { ("docs/a.md", "[b](b.md#part) [house](../ARCHITECTURE.md) [net](https://example.org/x) [here](#part) [gone](gone.md)") };
        Found.Only(MentionedPages.JudgeLinks(pages, path => path is "docs/b.md" or "ARCHITECTURE.md"), "docs/a.md -> gone.md");
    }

    private static bool Exists(string path) => File.Exists(Repository.PathOf(path)) || Directory.Exists(Repository.PathOf(path));
}
