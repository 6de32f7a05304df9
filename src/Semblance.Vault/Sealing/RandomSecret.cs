using System.Security.Cryptography;

namespace Semblance.Vault.Sealing;

/// <summary>Secrets that nobody chose: as long as these, a plain hash of them is safe to keep (OWASP ASVS 5.0, 6.5.2: from 112 bits on).</summary>
public static class RandomSecret
{
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private const string Base62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    /// <summary>A secret of letters and digits.</summary>
    /// <param name="length">Characters, each of 5.95 bits.</param>
    /// <returns>The text.</returns>
    public static string Letters(int length) => RandomNumberGenerator.GetString(Base62, length);

    /// <summary>A name of capitals and the digits 2 to 7.</summary>
    /// <param name="length">Characters, each of 5 bits.</param>
    /// <returns>The text.</returns>
    public static string Capitals(int length) => RandomNumberGenerator.GetString(Base32, length);
}
