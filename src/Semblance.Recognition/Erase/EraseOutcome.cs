using Semblance.Vault.Erasure;
using Semblance.Vault.Sealing.Receipts;

namespace Semblance.Recognition.Erase;

/// <summary>That a person was erased, and the proof of it.</summary>
/// <param name="Rows">What was removed.</param>
/// <param name="Receipt">What the receipt says.</param>
/// <param name="SignedReceipt">The receipt as a signed text, for the person; anybody can check it with the installation's public key.</param>
/// <remarks>Immutable.</remarks>
public sealed record EraseOutcome(ErasedRows Rows, ErasureReceipt Receipt, string SignedReceipt);
