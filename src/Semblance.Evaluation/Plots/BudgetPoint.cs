using Semblance.Comparison;

namespace Semblance.Evaluation.Plots;

/// <summary>A rate that was promised, and what was measured.</summary>
/// <param name="Asked">The most that was allowed, above 0, at most 1.</param>
/// <param name="Measured">The measured rate with its interval.</param>
/// <param name="Trials">Trials behind it.</param>
/// <remarks>Immutable.</remarks>
public sealed record BudgetPoint(double Asked, RateEstimate Measured, long Trials);
