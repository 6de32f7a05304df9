namespace Semblance.Client.Contracts.Galleries;

/// <summary>A gallery that shall be made: without a purpose, a legal basis and an end nothing is kept about anybody.</summary>
/// <param name="Name">What people will call it, 1 to 100 characters.</param>
/// <param name="Purpose">What it is for, in one sentence.</param>
/// <param name="LegalBasis">A ground of GDPR Art. 6 and a condition of Art. 9, such as "6.1.a+9.2.a" (consent).</param>
/// <param name="RetentionDays">Days after enrolment until a reference has to go, 1 to 36,525.</param>
/// <param name="IdleDays">Days after the last use until it has to go, where that is earlier.</param>
/// <param name="Mode">"identification" (the default), "verification_only" or "holder_key".</param>
/// <param name="Restricted">Whether what it says is told only when two accounts agree.</param>
/// <param name="Fpir">Share of searches by strangers that may bring up anybody; absent for 1e-2.</param>
/// <param name="Fmr">Share of strangers' comparisons that may match, for claims; absent for 1e-4.</param>
/// <param name="Margin">How far the best candidate has to lie above the second subject; absent for 0.05.</param>
public sealed record GalleryOrder(string Name, string Purpose, string LegalBasis, int RetentionDays, int? IdleDays = null, string? Mode = null, bool Restricted = false, double? Fpir = null, double? Fmr = null, double? Margin = null);
