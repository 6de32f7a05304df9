using System.Buffers.Text;
using System.Text;
using Semblance.Vault.Sealing.Signing;

namespace Semblance.Vault.Sealing.Receipts;

/// <summary>Signs receipts.</summary>
public static class ReceiptSigner
{
    internal const string SignatureMember = "sig";

    /// <summary>A receipt as a signed text: canonical JSON (RFC 8785) with the signature of everything else in its member "sig".</summary>
    /// <param name="receipt">The receipt.</param>
    /// <param name="signer">The installation's key.</param>
    /// <returns>One line of text.</returns>
    public static string Sign(ErasureReceipt receipt, SigningKey signer)
    {
        ArgumentNullException.ThrowIfNull(receipt);
        ArgumentNullException.ThrowIfNull(signer);
        var json = receipt.ToJson(SigningKey.Algorithm, signer.Public.GetFingerprint());
        json[SignatureMember] = Base64Url.EncodeToString(signer.Sign(CanonicalJson.Write(json)));
        return Encoding.UTF8.GetString(CanonicalJson.Write(json));
    }
}
