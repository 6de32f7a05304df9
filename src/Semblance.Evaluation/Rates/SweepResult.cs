namespace Semblance.Evaluation.Rates;

/// <summary>Equal error rate, and for each level of FMR the true accept rate and the threshold that keeps the level.</summary>
internal sealed record SweepResult(double EqualErrorRate, double[] TrueAcceptRates, double[] Thresholds);
