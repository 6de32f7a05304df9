namespace Semblance.Client.Contracts.Consents;

/// <summary>A consent that shall be recorded: a new one, or one that goes on after the old one ends.</summary>
/// <param name="Evidence">How it is proved: where the signed form lies, which screen was confirmed.</param>
/// <param name="GivenAt">When it was given (UTC).</param>
/// <param name="ExpiresAt">The first day (UTC) on which it does not hold any more.</param>
public sealed record ConsentOrder(string Evidence, DateTimeOffset GivenAt, DateOnly ExpiresAt);
