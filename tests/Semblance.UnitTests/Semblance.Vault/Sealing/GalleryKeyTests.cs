using Semblance.Vault.Sealing;

namespace Semblance.UnitTests.Vault.Sealing;

public sealed class GalleryKeyTests
{
    [Fact]
    public void An_external_id_has_one_code_in_a_gallery_and_another_in_the_next()
    {
        using var first = Make(1);
        using var second = Make(2);
        Assert.Equal(first.BlindCode("4711"), first.BlindCode("4711"));
        Assert.NotEqual(first.BlindCode("4711"), first.BlindCode("4712"));
        Assert.NotEqual(first.BlindCode("4711"), second.BlindCode("4711"));
        Assert.Equal(32, first.BlindCode(string.Empty).Length);
    }

    [Fact]
    public void Pseudonyms_are_the_gallerys_own()
    {
        using var first = Make(1);
        using var second = Make(2);
        Assert.Equal(first.Pseudonym("caller"u8), first.Pseudonym("caller"u8));
        Assert.False(string.Equals(first.Pseudonym("caller"u8), second.Pseudonym("caller"u8), StringComparison.Ordinal));
        Assert.Equal("GalleryKey(hidden)", first.ToString());
    }

    private static GalleryKey Make(byte seed) => new(new KeyId(seed), [.. Enumerable.Repeat(seed, 32)], new SealCount(new KeyId(seed), 10, 10, _ => 0));
}
