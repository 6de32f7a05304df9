using Semblance.Comparison;

namespace Semblance.Recognition.Verify;

/// <summary>The answer to a claim.</summary>
/// <param name="Decision">Match, non-match or undecided. Who is not enrolled, or may not be found today, is a non-match: the answer does not tell who is enrolled.</param>
/// <param name="Comparison">The best reference's score against the threshold; <see langword="null"/> where there was nothing to compare with.</param>
/// <param name="Threshold">The threshold.</param>
/// <remarks>Immutable.</remarks>
public sealed record VerificationOutcome(Decision Decision, DecisionOutcome? Comparison, DecisionThreshold Threshold);
