using Semblance.Errors;
using Semblance.Vault.Galleries;
using Semblance.Vault.Rows;

namespace Semblance.UnitTests.Vault.Rows;

/// <summary>The values that every row is made of.</summary>
public sealed class RowsTests
{
    [Theory]
    [InlineData("00000000-0000-0000-0000-000000000000")]
    [InlineData("01980000-0000-7000-8000-000000000000")]
    [InlineData("f47ac10b-58cc-1372-8567-0e02b2c3d479")]
    public void An_identifier_that_tells_time_or_place_is_refused(string text) =>
        Assert.Equal(ErrorCode.VaultRuleBroken, Assert.Throws<SemblanceException>(() => RandomIdentifier.Demand(Guid.Parse(text), "gallery")).Code);

    [Fact]
    public void A_random_identifier_is_taken() => Assert.Equal(MadeVault.Id(1), GalleryId.From(MadeVault.Id(1)).Value);

    [Fact]
    public void Sealed_values_are_equal_by_their_bytes_and_print_none_of_them()
    {
        Assert.Equal(SealedBytes.From(Bytes(1)), SealedBytes.From(Bytes(1)));
        Assert.NotEqual(SealedBytes.From(Bytes(1)), SealedBytes.From(Bytes(2)));
        Assert.Equal("32 sealed bytes", SealedBytes.From(Bytes(1)).ToString());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(SealedBytes.MaxLength + 1)]
    public void Nothing_and_too_much_is_no_sealed_value(int length) => Assert.Throws<SemblanceException>(() => SealedBytes.From(new byte[length]));

    [Fact]
    public void A_digest_has_32_bytes()
    {
        Assert.Equal(Bytes(4), BlindIndex.From(Bytes(4)).ToBytes());
        Assert.Equal(Bytes(4), Digest256.Read(Bytes(4)).ToBytes());
        Assert.Equal(new RowVersion(2), RowVersion.First.Next());
        Assert.Throws<SemblanceException>(() => BlindIndex.From(new byte[31]));
        Assert.Throws<SemblanceException>(() => PlainText.Demand(new string('x', 11), 10, "word"));
    }

    private static byte[] Bytes(int seed)
    {
        var bytes = new byte[32];
        new Random(seed).NextBytes(bytes);
        return bytes;
    }
}
