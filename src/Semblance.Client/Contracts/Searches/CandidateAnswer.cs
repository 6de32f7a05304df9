namespace Semblance.Client.Contracts.Searches;

/// <summary>Somebody whom a face may be.</summary>
/// <param name="Rank">1 for the most alike.</param>
/// <param name="SubjectId">Who.</param>
/// <param name="Subject">What the subject is called.</param>
/// <param name="Band">How sure: "strong_match", "match", "ask_human", or "unknown" for somebody who is only among the nearest.</param>
/// <param name="Score">The comparison score; only for keys that show scores.</param>
public sealed record CandidateAnswer(int Rank, Guid SubjectId, string Subject, string Band, double? Score);
