namespace Semblance.Client.Contracts.Galleries;

/// <summary>The proof of an erasure.</summary>
/// <param name="Id">The receipt's identifier.</param>
/// <param name="Receipt">The signed text; anybody can check it with the installation's public key.</param>
public sealed record ReceiptAnswer(Guid Id, string Receipt);
