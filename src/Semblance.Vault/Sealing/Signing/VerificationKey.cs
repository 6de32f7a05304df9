using System.Security.Cryptography;
using Semblance.Errors;

namespace Semblance.Vault.Sealing.Signing;

/// <summary>The public half of a signing key: all that is needed to check a receipt or an audit head, on any machine.</summary>
public sealed class VerificationKey : IDisposable
{
    private readonly ECDsa _key;
    private readonly Lock _gate = new();

    private VerificationKey(ECDsa key)
    {
        _key = key;
        Fingerprint = Convert.ToHexStringLower(SHA256.HashData(key.ExportSubjectPublicKeyInfo()).AsSpan(0, 16));
    }

    private string Fingerprint { get; }

    /// <summary>Reads the text of a public key file.</summary>
    /// <param name="pem">PEM, "PUBLIC KEY".</param>
    /// <returns>The key.</returns>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.KeyUnavailable"/>: no public key, or none over P-256.</exception>
    public static VerificationKey Read(string pem)
    {
        ArgumentNullException.ThrowIfNull(pem);
        var key = ECDsa.Create();
        try
        {
            key.ImportFromPem(pem);
            if (key.KeySize == 256)
                return Of(key);
        }
        catch (Exception failure) when (failure is ArgumentException or CryptographicException)
        {
            throw NoKey(failure);
        }
        finally
        {
            key.Dispose();
        }

        throw NoKey(null);
    }

    /// <summary>The text of the public key file.</summary>
    /// <returns>PEM.</returns>
    public string ToPem() => _key.ExportSubjectPublicKeyInfoPem() + "\n";

    /// <summary>The name by which signed texts call this key: the first 16 bytes of the SHA-256 of its public form.</summary>
    /// <returns>32 lower-case hexadecimal digits.</returns>
    public string GetFingerprint() => Fingerprint;

    /// <summary>Whether a signature is this key's.</summary>
    /// <param name="bytes">What was signed.</param>
    /// <param name="signature">64 bytes; any other number is no signature.</param>
    public bool Verify(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> signature)
    {
        lock (_gate)
            return signature.Length == 64 && _key.VerifyData(bytes, signature, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
    }

    /// <inheritdoc/>
    public void Dispose() => _key.Dispose();

    /// <inheritdoc/>
    public override string ToString() => $"VerificationKey({Fingerprint})";

    /// <summary>The public half of a key, in an object of its own.</summary>
    internal static VerificationKey Of(ECDsa key)
    {
        var open = ECDsa.Create();
        open.ImportSubjectPublicKeyInfo(key.ExportSubjectPublicKeyInfo(), out _);
        return new VerificationKey(open);
    }

    private static SemblanceException NoKey(Exception? cause) =>
        SealFailure.Unavailable("This is no public key over P-256.", "Name the file that 'semblance receipt key' or 'semblance audit key' wrote.", cause);
}
