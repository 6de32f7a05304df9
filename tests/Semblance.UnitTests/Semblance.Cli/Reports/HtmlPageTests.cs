using Semblance.Cli.Reports;

namespace Semblance.UnitTests.Cli.Reports;

public sealed class HtmlPageTests
{
    private const string Nasty = "<script>&\"";

    [Fact]
    public void Text_never_becomes_markup()
    {
        var face = new PageFace([1], Nasty, Nasty) { Verdict = new PageVerdict(PageTone.Bad, Nasty) };
        var page = new HtmlPage(Nasty).Section(Nasty, Nasty).SubSection(Nasty).Paragraph(Nasty).Warning(Nasty).Table([Nasty], [[Nasty]])
            .Bars([(Nasty, 5, Nasty)]).Tiles([(Nasty, Nasty)]).Faces([face]).Groups([new PageCard(Nasty, Nasty, [face])]).Fold(Nasty, inside => inside.Paragraph(Nasty)).ToHtml();
        Assert.DoesNotContain("<script>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("alt=\"<", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_fetches_nothing()
    {
        var page = new HtmlPage("Title").Faces([new PageFace([1], "caption", "words")]).ToHtml();
        Assert.DoesNotContain("http", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<link", page, StringComparison.Ordinal);
        Assert.DoesNotContain("url(", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_says_its_language_and_every_picture_has_words()
    {
        var page = new HtmlPage("Title").Faces([new PageFace([1], "caption", "words")]).ToHtml();
        Assert.Contains("<html lang=\"en\">", page, StringComparison.Ordinal);
        Assert.Contains("<main>", page, StringComparison.Ordinal);
        Assert.Contains("alt=\"words\"", page, StringComparison.Ordinal);
    }
}
