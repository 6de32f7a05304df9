using System.Numerics;
using CsCheck;
using Semblance.Errors;
using Semblance.Vault.Galleries;
using Semblance.Vault.Rows;

namespace Semblance.UnitTests.Vault.Rows;

/// <summary>The values that every row is made of.</summary>
public sealed class RowsTests
{
    private static readonly Gen<Digest256> AnyDigest = Gen.ULong.Array[4].Select(parts => new Digest256(parts[0], parts[1], parts[2], parts[3]));

    [Fact]
    public void Digests_add_up_like_numbers_modulo_two_to_the_256() => Gen.Select(AnyDigest, AnyDigest).Sample((left, right) =>
        Number(left.Plus(right)) == (Number(left) + Number(right)) % BigInteger.Pow(2, 256) && left.Plus(right).Plus(right.Negated()) == left);

    [Fact]
    public void A_carry_runs_through_all_four_parts() =>
        Assert.Equal(default, new Digest256(ulong.MaxValue, ulong.MaxValue, ulong.MaxValue, ulong.MaxValue).Plus(new Digest256(0, 0, 0, 1)));

    [Fact]
    public void A_manifest_is_the_same_whatever_came_and_went_between()
    {
        var tags = Enumerable.Range(1, 3).Select(seed => RowTag.From(Bytes(seed))).ToArray();
        var straight = default(ManifestChange).With(tags[0]).With(tags[1]);
        Assert.Equal(straight, default(ManifestChange).With(tags[1]).With(tags[2]).With(tags[0]).Without(tags[2]));
        Assert.Equal(Manifest.Empty, straight.Without(tags[0]).Without(tags[1]).Apply(Manifest.Empty));
        Assert.NotEqual(straight, default(ManifestChange).With(tags[0]).With(tags[2]));
    }

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
        Assert.Throws<SemblanceException>(() => BlindIndex.From(new byte[31]));
        Assert.Throws<SemblanceException>(() => PlainText.Demand(new string('x', 11), 10, "word"));
    }

    private static BigInteger Number(Digest256 value) => new(value.ToBytes(), isUnsigned: true, isBigEndian: true);

    private static byte[] Bytes(int seed)
    {
        var bytes = new byte[32];
        new Random(seed).NextBytes(bytes);
        return bytes;
    }
}
