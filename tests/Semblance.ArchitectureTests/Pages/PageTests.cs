namespace Semblance.ArchitectureTests.Pages;

public sealed class PageTests
{
    private const string Text = "# Title\n\n| `a` | one |\n| --- | --- |\n| `b` | two `c` |\n| plain | three |\n\n```csharp\nvar x = 1;\n```\n\n```\nAA BB\n```\n";

    [Fact]
    public void Rows_of_code_words_are_read()
    {
        var rows = Page.Rows(Text);
        Assert.Equal(2, rows.Count);
        Assert.Equal("b|two `c`", string.Join('|', rows[1]));
    }

    [Fact]
    public void A_block_is_found_by_its_beginning()
    {
        Assert.Equal("AA BB", Page.Block(Text, "AA"));
        Assert.Equal("var x = 1;", Page.Block(Text, "var"));
    }
}
