using System.Security.Cryptography;

namespace Semblance.Vault.Sealing.Signing;

/// <summary>
/// Signs receipts and audit heads: ECDSA over P-256 with SHA-256, 64 bytes as r and s (IEEE P1363). .NET has no Ed25519; the formats name their algorithm, so that another can follow.
/// </summary>
public sealed class SigningKey : IDisposable
{
    /// <summary>The algorithm's name in signed texts.</summary>
    public const string Algorithm = "ES256";

    private readonly ECDsa _key;
    private readonly Lock _gate = new();

    private SigningKey(ECDsa key)
    {
        _key = key;
        Public = VerificationKey.Of(key);
    }

    /// <summary>The half that everybody may have; disposed of with this.</summary>
    public VerificationKey Public { get; }

    /// <summary>Makes a new key.</summary>
    /// <returns>The key.</returns>
    public static SigningKey Create() => new(ECDsa.Create(ECCurve.NamedCurves.nistP256));

    /// <summary>Signs bytes.</summary>
    /// <param name="bytes">What.</param>
    /// <returns>64 bytes.</returns>
    public byte[] Sign(ReadOnlySpan<byte> bytes)
    {
        lock (_gate)
            return _key.SignData(bytes, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Public.Dispose();
        _key.Dispose();
    }

    /// <inheritdoc/>
    public override string ToString() => "SigningKey(hidden)";

    internal static SigningKey Import(ReadOnlySpan<byte> bytes)
    {
        var key = ECDsa.Create();
        key.ImportPkcs8PrivateKey(bytes, out _);
        return new SigningKey(key);
    }

    internal PinnedBytes Export()
    {
        var bytes = _key.ExportPkcs8PrivateKey();
        var pinned = PinnedBytes.Copy(bytes);
        CryptographicOperations.ZeroMemory(bytes);
        return pinned;
    }
}
