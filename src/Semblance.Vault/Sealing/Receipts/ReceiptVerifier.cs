using System.Buffers.Text;
using System.Text;
using System.Text.Json.Nodes;
using Semblance.Errors;
using Semblance.Vault.Sealing.Signing;

namespace Semblance.Vault.Sealing.Receipts;

/// <summary>Checks receipts with nothing but the public key: no vault, no network.</summary>
public static class ReceiptVerifier
{
    /// <summary>Checks a receipt.</summary>
    /// <param name="text">What <see cref="ReceiptSigner.Sign"/> gave; a line end after it does not count.</param>
    /// <param name="key">The installation's public key.</param>
    /// <returns>The receipt, which is as it was signed.</returns>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.ReceiptInvalid"/>: no receipt, not in canonical form, of another key, or changed.</exception>
    public static ErasureReceipt Verify(string text, VerificationKey key)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(key);
        if (CanonicalJson.Read(Encoding.UTF8.GetBytes(text.TrimEnd('\r', '\n'))) is not JsonObject json)
            throw Invalid("it is no receipt in canonical form");
        try
        {
            return Verify(json, key);
        }
        catch (Exception failure) when (failure is FormatException or InvalidOperationException or ArgumentException)
        {
            throw Invalid("a member of it is missing or of another kind", failure);
        }
    }

    private static ErasureReceipt Verify(JsonObject json, VerificationKey key)
    {
        var signature = Base64Url.DecodeFromChars(ErasureReceipt.Text(json, ReceiptSigner.SignatureMember));
        json.Remove(ReceiptSigner.SignatureMember);
        if (!string.Equals(ErasureReceipt.Text(json, "type"), ErasureReceipt.Kind, StringComparison.Ordinal) || !string.Equals(ErasureReceipt.Text(json, "alg"), SigningKey.Algorithm, StringComparison.Ordinal))
            throw Invalid("it is of a kind or algorithm that this program does not know");
        if (!string.Equals(ErasureReceipt.Text(json, "kid"), key.GetFingerprint(), StringComparison.Ordinal))
            throw Invalid($"it was signed by the key {ErasureReceipt.Text(json, "kid")}, and this one is {key.GetFingerprint()}");
        if (!key.Verify(CanonicalJson.Write(json), signature))
            throw Invalid("it was changed after it was signed");
        return ErasureReceipt.FromJson(json);
    }

    private static SemblanceException Invalid(string why, Exception? inner = null) =>
        new(ErrorCode.ReceiptInvalid, $"The receipt does not hold: {why}.", "Ask for it again, and for the public key of the installation that gave it.", inner);
}
