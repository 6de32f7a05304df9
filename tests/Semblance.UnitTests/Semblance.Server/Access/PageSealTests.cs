using Semblance.Server.Access;

namespace Semblance.UnitTests.Server.Access;

public sealed class PageSealTests
{
    private const string Mark = "0123456789abcdef0123456789abcdef:1234567890123456789";

    [Fact]
    public void A_mark_comes_back_for_its_own_list_alone()
    {
        using var seal = new PageSeal();
        var token = seal.Seal(Mark, "faces of one");
        Assert.Equal(Mark, seal.Open(token, "faces of one"));
        Assert.Null(seal.Open(token, "faces of another"));
        Assert.DoesNotContain("1234567890123456789", token, StringComparison.Ordinal);
        Assert.InRange(token.Length, 1, 255);
        Assert.NotEqual(token, seal.Seal(Mark, "faces of one"), StringComparer.Ordinal);
    }

    [Fact]
    public void Changed_foreign_and_made_up_tokens_open_nothing()
    {
        using var seal = new PageSeal();
        using var other = new PageSeal();
        var token = seal.Seal(Mark, "list");
        Assert.Null(seal.Open(other.Seal(Mark, "list"), "list"));
        Assert.Null(seal.Open((token[0] == 'A' ? 'B' : 'A') + token[1..], "list"));
        Assert.Null(seal.Open(string.Empty, "list"));
        Assert.Null(seal.Open("!", "list"));
        Assert.Null(seal.Open("AAAA", "list"));
    }
}
