namespace Semblance.Client.Contracts.Subjects;

/// <summary>What an enrolment came to.</summary>
/// <param name="SubjectId">Who; absent where nothing was kept.</param>
/// <param name="State">"active": found from now on. "held": kept, and found by nobody until a human has looked at the neighbour.</param>
/// <param name="References">The references that were kept.</param>
/// <param name="Refused">What was not, and why.</param>
/// <param name="NeighbourId">Somebody else of the gallery who would match this person; absent where nobody does.</param>
public sealed record EnrolAnswer(Guid? SubjectId, string State, IReadOnlyList<Guid> References, IReadOnlyList<RefusedAnswer> Refused, Guid? NeighbourId);
