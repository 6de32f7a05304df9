using Semblance.Recognition.Asking;
using Semblance.Recognition.Enrol;

namespace Semblance.Recognition.Consents;

/// <summary>A consent of somebody who is enrolled already: a new one, or one that goes on after the old one ends.</summary>
/// <param name="About">Whose.</param>
/// <param name="Given">How it is proved, since when and until when.</param>
/// <remarks>Immutable.</remarks>
public sealed record RecordConsentRequest(AboutSubject About, GivenConsent Given);
