using Semblance.Errors;
using Semblance.Vault.Erasure;
using Semblance.Vault.Safekeeping;
using Semblance.Vault.Sealing.Receipts;

namespace Semblance.Recognition.Erase;

/// <summary>That a person was erased, and the proof of it.</summary>
/// <param name="Rows">What was removed.</param>
/// <param name="Receipt">What the receipt says.</param>
/// <param name="SignedReceipt">The receipt as a signed text, for the person; anybody can check it with the installation's public key.</param>
/// <remarks>Immutable.</remarks>
public sealed record EraseOutcome(ErasedRows Rows, ErasureReceipt Receipt, string SignedReceipt)
{
    /// <summary>The receipt's identifier.</summary>
    public Guid ReceiptId => Receipt.Request;

    /// <summary>What is told of an erasure that has come to its end: its receipt is kept.</summary>
    internal static EraseOutcome Of(FaceVault vault, Guid request, ErasedRows rows)
    {
        var signed = vault.Receipts.Find(request) ?? throw new SemblanceException(ErrorCode.InputNotFound, $"The receipt {request} is gone.", "Somebody removed it from the vault's folder 'receipts'; the erasure stands, and its event is in the record.");
        return new EraseOutcome(rows, ReceiptVerifier.Verify(signed, vault.Signer.Public), signed);
    }
}
