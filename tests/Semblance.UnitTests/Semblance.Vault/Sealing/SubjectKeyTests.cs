using Semblance.Errors;
using Semblance.Models;
using Semblance.Vault.Sealing;
using static Semblance.UnitTests.Vault.Sealing.MadePlace;

namespace Semblance.UnitTests.Vault.Sealing;

public sealed class SubjectKeyTests
{
    private static readonly byte[] Plain = [.. Enumerable.Range(0, 100).Select(i => (byte)i)];

    public static TheoryData<string> Elsewhere => ["install", "table", "column", "gallery", "subject", "record", "version", "model", "mirrored", "border"];

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(552)]
    [InlineData(100_000)]
    public void What_is_sealed_opens_again(int length)
    {
        using var key = Key(1);
        var plain = new byte[length];
        new Random(2).NextBytes(plain);
        var envelope = key.Seal(plain, One);
        Assert.Equal(length + SealedValue.Overhead, envelope.Length);
        Assert.Equal(plain, key.Open(SealedValue.Read(envelope.Bytes), One));
    }

    [Theory]
    [MemberData(nameof(Elsewhere))]
    public void It_opens_nowhere_else(string what)
    {
        using var key = Key(1);
        var place = what switch
        {
            "install" => One with { Install = Id(9) },
            "table" => One with { Table = "subject" },
            "column" => One with { Column = "crop" },
            "gallery" => One with { Gallery = Id(9) },
            "subject" => One with { Subject = Id(9) },
            "record" => One with { Record = Id(9) },
            "version" => One with { RowVersion = 6 },
            "model" => One with { Model = ModelIdentity.None },
            "mirrored" => One with { Model = ModelIdentity.FromSha256("00112233445566778899aabbccddeeff", mirrored: true) },
            // The same letters with another border between table and column.
            _ => One with { Table = "referencet", Column = "emplate" },
        };
        Assert.NotEqual(One, place);
        Assert.Equal(ErrorCode.SealBroken, CodeOf(() => key.Open(key.Seal(Plain, One), place)));
    }

    [Fact]
    public void No_byte_of_an_envelope_can_be_changed()
    {
        using var key = Key(1);
        var envelope = key.Seal(Plain, One).ToArray();
        for (var i = 0; i < envelope.Length; i++)
        {
            var changed = envelope.ToArray();
            changed[i] ^= 1;
            Assert.Equal(ErrorCode.SealBroken, CodeOf(() => key.Open(SealedValue.Read(changed), One)));
        }
    }

    [Fact]
    public void It_can_not_be_cut()
    {
        using var key = Key(1);
        var envelope = key.Seal(Plain, One).ToArray();
        for (var length = 0; length < envelope.Length; length++)
            Assert.Equal(ErrorCode.SealBroken, CodeOf(() => key.Open(SealedValue.Read(envelope.AsSpan(0, length)), One)));
    }

    [Fact]
    public void Another_key_opens_nothing_even_under_the_same_name()
    {
        using var key = Key(1);
        using var other = Key(2);
        using var secret = PinnedBytes.Random(32);
        using var namesake = new SubjectKey(key.Id, PinnedBytes.Copy(secret.Span), null);
        var envelope = key.Seal(Plain, One);
        Assert.Equal(ErrorCode.SealBroken, CodeOf(() => other.Open(envelope, One)));
        Assert.Equal(ErrorCode.SealBroken, CodeOf(() => namesake.Open(envelope, One)));
        Assert.NotEqual(key.Commitment, namesake.Commitment);
    }

    [Fact]
    public void What_does_not_open_leaves_zeros()
    {
        using var secret = PinnedBytes.Random(32);
        using var envelope = new Envelope(new KeyId(1), secret.Span);
        var plain = Enumerable.Repeat((byte)9, Plain.Length).ToArray();
        Assert.Equal(ErrorCode.SealBroken, CodeOf(() => envelope.Open(envelope.Seal(Plain, One), One with { RowVersion = 9 }, plain)));
        Assert.All(plain, one => Assert.Equal(0, one));
    }

    [Fact]
    public void The_same_text_is_never_sealed_alike()
    {
        using var key = Key(1);
        Assert.Equal(1000, Enumerable.Range(0, 1000).Select(_ => Convert.ToHexString(key.Seal(Plain, One).Bytes)).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void A_pseudonym_comes_from_the_key_alone()
    {
        using var key = Key(1);
        using var again = Key(1);
        using var other = Key(2);
        Assert.Equal(key.Pseudonym(), again.Pseudonym());
        Assert.False(string.Equals(key.Pseudonym(), other.Pseudonym(), StringComparison.Ordinal));
        Assert.Equal(32, key.Pseudonym().Length);
    }

    [Fact]
    public void A_key_that_was_wiped_works_no_more_and_prints_nothing()
    {
        var key = Key(1);
        Assert.Equal("SubjectKey(hidden)", key.ToString());
        key.Dispose();
        Assert.Throws<ObjectDisposedException>(() => key.Pseudonym());
        Assert.Throws<ObjectDisposedException>(() => key.Seal(Plain, One));
    }

    [Fact]
    public void Wiped_bytes_are_zero()
    {
        var bytes = PinnedBytes.Random(32);
        var field = typeof(PinnedBytes).GetField("_secret", System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Instance)!;
        var raw = (byte[])field.GetValue(bytes)!;
        Assert.Contains(raw, one => one != 0);
        bytes.Dispose();
        Assert.All(raw, one => Assert.Equal(0, one));
        Assert.Equal("PinnedBytes(hidden)", bytes.ToString());
    }

    [Fact]
    public void A_name_of_a_column_that_is_not_ours_is_refused()
    {
        using var key = Key(1);
        Assert.Throws<ArgumentException>(() => key.Seal(Plain, One with { Column = new string('x', 2000) }));
    }
}
