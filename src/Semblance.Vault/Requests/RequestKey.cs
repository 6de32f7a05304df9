using Semblance.Vault.Rows;

namespace Semblance.Vault.Requests;

/// <summary>By what a repeated request is known: who asks, which key the caller gave it, and what it asked for.</summary>
/// <param name="Caller">The keyed digest of the caller.</param>
/// <param name="Key">The keyed digest of the caller's own key for this request.</param>
/// <param name="Body">The digest of what was asked.</param>
/// <remarks>Digests, since callers put names into keys. A lost answer means "unknown", never "no": sending the same request again is safe.</remarks>
public sealed record RequestKey(BlindIndex Caller, BlindIndex Key, RequestDigest Body);
