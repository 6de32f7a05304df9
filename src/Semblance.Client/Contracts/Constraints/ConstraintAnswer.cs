namespace Semblance.Client.Contracts.Constraints;

/// <summary>What a human said about a subject that no score may overrule.</summary>
/// <param name="Kind">"different_subjects" or "not_this_subject" (of a picture).</param>
/// <param name="OtherSubjectId">The other subject, where two were told apart; else absent.</param>
/// <param name="Account">Who said it.</param>
/// <param name="At">When (UTC).</param>
/// <param name="Reason">Why.</param>
public sealed record ConstraintAnswer(string Kind, Guid? OtherSubjectId, string Account, DateTimeOffset At, string Reason);
