namespace Semblance.Evaluation.Identification;

/// <summary>FNIR at an FPIR.</summary>
/// <param name="FalsePositiveIdentificationRate">The FPIR, a power of ten.</param>
/// <param name="FalseNegativeIdentificationRate">
/// Share of mated probes whose mate is not first with a score at or above the threshold (rank 1); failures count as misses.
/// </param>
/// <param name="Threshold">The lowest score that keeps the FPIR.</param>
/// <remarks>Immutable.</remarks>
public sealed record MissRate(double FalsePositiveIdentificationRate, SplitFigure FalseNegativeIdentificationRate, SplitFigure Threshold);
