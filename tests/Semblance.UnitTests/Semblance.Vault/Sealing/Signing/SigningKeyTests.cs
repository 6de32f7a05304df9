using System.Security.Cryptography;
using Semblance.Errors;
using Semblance.Vault.Sealing.Signing;

namespace Semblance.UnitTests.Vault.Sealing.Signing;

public sealed class SigningKeyTests
{
    [Fact]
    public void A_signature_has_64_bytes_and_holds_for_its_text_and_key_only()
    {
        using var key = SigningKey.Create();
        using var other = SigningKey.Create();
        var signature = key.Sign([1, 2, 3]);
        Assert.Equal(64, signature.Length);
        using var open = VerificationKey.Read(key.Public.ToPem());
        Assert.True(open.Verify([1, 2, 3], signature));
        Assert.False(open.Verify([1, 2, 4], signature));
        Assert.False(other.Public.Verify([1, 2, 3], signature));
        Assert.False(open.Verify([1, 2, 3], signature.AsSpan(0, 63)));
        Assert.Equal(key.Public.GetFingerprint(), open.GetFingerprint());
        Assert.Equal("SigningKey(hidden)", key.ToString());
    }

    [Fact]
    public void The_public_file_holds_no_private_key()
    {
        using var key = SigningKey.Create();
        Assert.StartsWith("-----BEGIN PUBLIC KEY-----", key.Public.ToPem(), StringComparison.Ordinal);
        Assert.DoesNotContain("PRIVATE", key.Public.ToPem(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_key_over_P256_is_refused()
    {
        using var large = ECDsa.Create(ECCurve.NamedCurves.nistP384);
        Assert.Equal(ErrorCode.KeyUnavailable, MadePlace.CodeOf(() => VerificationKey.Read(large.ExportSubjectPublicKeyInfoPem())));
        Assert.Equal(ErrorCode.KeyUnavailable, MadePlace.CodeOf(() => VerificationKey.Read("nothing")));
        Assert.Equal(ErrorCode.KeyUnavailable, MadePlace.CodeOf(() => VerificationKey.Read("-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----")));
    }
}
