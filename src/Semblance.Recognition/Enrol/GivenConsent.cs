namespace Semblance.Recognition.Enrol;

/// <summary>A consent that comes with an enrolment.</summary>
/// <param name="Evidence">How it is proved: where the signed form lies, which screen was confirmed.</param>
/// <param name="GivenAt">When (UTC).</param>
/// <param name="ExpiresAt">The first day (UTC) on which it does not hold any more.</param>
/// <remarks>Immutable.</remarks>
public sealed record GivenConsent(string Evidence, DateTimeOffset GivenAt, DateOnly ExpiresAt);
