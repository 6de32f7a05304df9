namespace Semblance.Client.Contracts.Keys;

/// <summary>Why and until when galleries are kept that a dialect makes, which does not ask.</summary>
/// <param name="Purpose">What they are for.</param>
/// <param name="LegalBasis">A ground of GDPR Art. 6 and a condition of Art. 9.</param>
/// <param name="RetentionDays">Days after enrolment until a reference has to go.</param>
/// <param name="IdleDays">Days after the last use until it has to go, where that is earlier.</param>
public sealed record TermsOrder(string Purpose, string LegalBasis, int RetentionDays, int? IdleDays = null);
