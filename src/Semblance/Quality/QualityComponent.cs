namespace Semblance.Quality;

/// <summary>One measured property of a face.</summary>
/// <param name="Measure">What was measured.</param>
/// <param name="Score">0 (worst) to 100 (best).</param>
/// <param name="Value">The raw value in its own unit.</param>
/// <param name="Reason">What was found, in words.</param>
/// <param name="Advice">What to do for the next sample; empty where nothing needs doing.</param>
public sealed record QualityComponent(QualityMeasure Measure, int Score, double Value, string Reason, string Advice);
