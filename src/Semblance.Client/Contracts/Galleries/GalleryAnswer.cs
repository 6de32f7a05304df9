namespace Semblance.Client.Contracts.Galleries;

/// <summary>A gallery and its rules.</summary>
/// <param name="Name">What people call it.</param>
/// <param name="Purpose">What it is for.</param>
/// <param name="LegalBasis">Why the law lets it be kept.</param>
/// <param name="RetentionDays">Days after enrolment until a reference has to go.</param>
/// <param name="IdleDays">Days after the last use until it has to go; absent where use does not matter.</param>
/// <param name="Mode">What may be asked of it.</param>
/// <param name="Restricted">Whether what it says is told only when two accounts agree.</param>
/// <param name="Fpir">Share of searches by strangers that may bring up anybody.</param>
/// <param name="Fmr">Share of strangers' comparisons that may match, for claims.</param>
/// <param name="Margin">How far the best candidate has to lie above the second subject.</param>
/// <param name="Model">The model that makes its templates.</param>
public sealed record GalleryAnswer(string Name, string Purpose, string LegalBasis, int RetentionDays, int? IdleDays, string Mode, bool Restricted, double Fpir, double Fmr, double Margin, string Model);
