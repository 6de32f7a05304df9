namespace Semblance.Client.Contracts.Subjects;

/// <summary>A subject and what tells who it is.</summary>
/// <param name="SubjectId">Its identifier.</param>
/// <param name="Subject">The external id; absent where it has none.</param>
/// <param name="DisplayName">The name that is shown; absent where there is none.</param>
/// <param name="State">"active", "held" (found by nobody until a human has looked) or "restricted".</param>
/// <param name="Tags">Words to find it by.</param>
/// <param name="ValidFrom">The first day (UTC) on which it is found; absent for "from enrolment".</param>
/// <param name="ValidUntil">The last day (UTC) on which it is found; absent for "until expiry".</param>
/// <param name="References">How many references are kept of it.</param>
/// <param name="FirstExpiry">The first day (UTC) on which one of them has to go; absent without one.</param>
public sealed record SubjectAnswer(Guid SubjectId, string? Subject, string? DisplayName, string State, IReadOnlyList<string> Tags, DateOnly? ValidFrom, DateOnly? ValidUntil, int References, DateOnly? FirstExpiry);
