using Semblance.Comparison;

namespace Semblance.Recognition.Verify;

/// <summary>The answer to a claim.</summary>
/// <param name="Decision">Match, non-match or undecided. Who is not enrolled, or may not be found today, is a non-match: the answer does not tell who is enrolled.</param>
/// <param name="Comparison">The best reference's score against the threshold; <see langword="null"/> where it lies below what the threshold leaves open, and where there was nothing to compare with: a score would tell which.</param>
/// <param name="Threshold">The threshold.</param>
/// <param name="Reasons">Why, in full sentences; at least one.</param>
/// <remarks>Immutable.</remarks>
public sealed record VerificationOutcome(Decision Decision, DecisionOutcome? Comparison, DecisionThreshold Threshold, IReadOnlyList<string> Reasons);
