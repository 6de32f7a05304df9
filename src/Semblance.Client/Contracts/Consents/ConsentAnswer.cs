namespace Semblance.Client.Contracts.Consents;

/// <summary>A consent of a subject.</summary>
/// <param name="ConsentId">Its identifier.</param>
/// <param name="Purpose">What was agreed to.</param>
/// <param name="Evidence">How it is proved.</param>
/// <param name="GivenAt">When it was given (UTC).</param>
/// <param name="ExpiresAt">The first day (UTC) on which it does not hold any more.</param>
/// <param name="WithdrawnAt">When it was taken back (UTC); absent while it was not.</param>
public sealed record ConsentAnswer(Guid ConsentId, string Purpose, string Evidence, DateTimeOffset GivenAt, DateOnly ExpiresAt, DateTimeOffset? WithdrawnAt);
