namespace Semblance.Client.Contracts.Releases;

/// <summary>Somebody whom the face may be.</summary>
/// <param name="Rank">1 for the most alike.</param>
/// <param name="SubjectId">Who.</param>
/// <param name="Subject">What the subject is called.</param>
/// <param name="Score">The comparison score; only for keys that show scores.</param>
public sealed record ConfirmedCandidateAnswer(int Rank, Guid SubjectId, string Subject, double? Score);
