namespace Semblance.Quality;

/// <summary>Why a gate refused a face.</summary>
/// <param name="Measure">The property that fell short; <see langword="null"/> for the unified score.</param>
/// <param name="Score">Its score, 0 to 100.</param>
/// <param name="Required">The lowest score that the gate lets through.</param>
/// <param name="Reason">What was found, in words.</param>
/// <param name="Advice">What to do for the next sample.</param>
public sealed record QualityRefusal(QualityMeasure? Measure, int Score, int Required, string Reason, string Advice);
