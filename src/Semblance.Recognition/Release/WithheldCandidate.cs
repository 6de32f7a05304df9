using Semblance.Vault.Subjects;

namespace Semblance.Recognition.Release;

/// <summary>A candidate of an answer that waits for a second account.</summary>
/// <param name="Subject">Who.</param>
/// <param name="Score">The similarity, -1 to 1, as the search found it.</param>
/// <param name="Fpir">The share of searches by strangers that would bring up anybody with such a score, 0 to 1.</param>
/// <remarks>Immutable.</remarks>
public sealed record WithheldCandidate(SubjectId Subject, double Score, double Fpir);
