using System.Security.Cryptography;
using Semblance.Vault.Sealing;

namespace Semblance.UnitTests.Vault.Sealing;

public sealed class DerivedKeyTests
{
    [Theory]
    [InlineData("seal")]
    [InlineData("snapshot")]
    public void It_is_the_expansion_of_hkdf(string label)
    {
        byte[] secret = [.. Enumerable.Range(1, 32).Select(number => (byte)number)];
        using var derived = DerivedKey.Of(secret, label);
        Assert.Equal(HKDF.Expand(HashAlgorithmName.SHA256, secret, 32, System.Text.Encoding.ASCII.GetBytes(label)), derived.Span.ToArray());
    }
}
