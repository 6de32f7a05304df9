using Semblance.Comparison;

namespace Semblance.Evaluation.Verification;

/// <summary>The share of mated pairs that match at the threshold that keeps an FMR.</summary>
/// <param name="FalseMatchRate">The FMR, a power of ten.</param>
/// <param name="Rate">The share of all mated pairs, failures to enrol included, with its interval.</param>
/// <param name="Threshold">The lowest score that keeps the FMR on these pairs.</param>
/// <param name="WellSupported">True when 30 or more false matches are expected at this FMR; with fewer the threshold is coarse.</param>
/// <remarks>Immutable.</remarks>
public sealed record TrueAcceptRate(double FalseMatchRate, RateEstimate Rate, double Threshold, bool WellSupported);
