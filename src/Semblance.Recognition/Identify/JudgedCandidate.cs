using Semblance.Comparison;
using Semblance.Recognition.Indexing;

namespace Semblance.Recognition.Identify;

/// <summary>A candidate and what its score stands for.</summary>
/// <param name="Rank">1 for the most alike.</param>
/// <param name="Found">Who, by which reference, with which score.</param>
/// <param name="Outcome">The score against the threshold.</param>
/// <param name="FalsePositiveIdentificationRate">The share of searches by people who are not enrolled that would bring up anybody with this score.</param>
/// <remarks>Immutable.</remarks>
public sealed record JudgedCandidate(int Rank, GalleryCandidate Found, DecisionOutcome Outcome, RateEstimate FalsePositiveIdentificationRate);
