namespace Semblance.Evaluation.Discard;

/// <summary>FNMR among what is left.</summary>
/// <param name="DiscardedShare">Share of mated pairs that were dropped, 0..1, the worst quality first.</param>
/// <param name="FalseNonMatchRate">Share of the others that miss the threshold, 0..1.</param>
public readonly record struct DiscardPoint(double DiscardedShare, double FalseNonMatchRate);
