using Semblance.Vault.Rows;

namespace Semblance.Vault.Requests;

/// <summary>What became of a request.</summary>
/// <param name="SealedAnswer">Its answer.</param>
/// <param name="WasDoneBefore">Whether it had been done already, and this is the answer of then.</param>
public readonly record struct RequestOutcome(SealedBytes SealedAnswer, bool WasDoneBefore);
