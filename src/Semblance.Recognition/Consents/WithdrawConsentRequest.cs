using Semblance.Recognition.Asking;
using Semblance.Vault.Consents;

namespace Semblance.Recognition.Consents;

/// <summary>Somebody takes a consent back (GDPR Art. 7(3)).</summary>
/// <param name="About">Who.</param>
/// <param name="Consent">Which; <see langword="null"/> for all that are not taken back yet.</param>
/// <remarks>Immutable.</remarks>
public sealed record WithdrawConsentRequest(AboutSubject About, ConsentId? Consent);
