using Semblance.Vault.Rows;

namespace Semblance.Vault.Requests;

/// <summary>What a store says of a request that wants to be done.</summary>
/// <param name="IsNew">Whether it was never done before, and is this caller's to do now.</param>
/// <param name="SealedAnswer">The answer that was given when it was done; null where it is new.</param>
public readonly record struct RequestClaim(bool IsNew, SealedBytes? SealedAnswer);
