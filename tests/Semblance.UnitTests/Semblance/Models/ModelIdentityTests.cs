using Semblance.Models;

namespace Semblance.UnitTests.Models;

public sealed class ModelIdentityTests
{
    private const string Sha256 = "00112233445566778899aabbccddeeff0123456789abcdef0123456789abcdef";

    [Fact]
    public void The_default_belongs_to_no_model()
    {
        Assert.Equal(ModelIdentity.None, default);
        Assert.Equal(new string('0', 32), ModelIdentity.None.Digest);
        Assert.NotEqual(ModelIdentity.None, ModelIdentity.FromSha256(Sha256, mirrored: false));
    }

    [Fact]
    public void It_is_the_first_half_of_the_digest_and_the_mode()
    {
        var identity = ModelIdentity.FromSha256(Sha256, mirrored: true);
        Assert.Equal(Sha256[..32], identity.Digest);
        Assert.Equal(Sha256[..32] + "+mirrored", identity.ToString());
        Assert.Equal(Sha256[..32], ModelIdentity.FromSha256(Sha256, mirrored: false).ToString());
        Assert.NotEqual(identity, ModelIdentity.FromSha256(Sha256, mirrored: false));
        Assert.Equal(identity, ModelIdentity.FromSha256(Sha256.ToUpperInvariant(), mirrored: true));
    }

    [Fact]
    public void Its_bytes_are_in_the_order_of_the_text()
    {
        var bytes = new byte[ModelIdentity.DigestBytes];
        var identity = ModelIdentity.FromSha256(Sha256, mirrored: true);
        identity.Write(bytes);
        Assert.Equal(Sha256[..32], Convert.ToHexStringLower(bytes));
        Assert.Equal(identity, ModelIdentity.Read(bytes, mirrored: true));
    }

    [Theory]
    [InlineData("")]
    [InlineData("00112233445566778899aabbccddeef")]
    [InlineData("not hexadecimal at all, but long enough")]
    public void What_is_no_digest_is_refused(string text) =>
        Assert.Throws<FormatException>(() => ModelIdentity.FromSha256(text, mirrored: false));
}
