namespace Semblance.Evaluation.Presentation;

/// <summary>One threshold's two error rates, all species of attacks together.</summary>
/// <param name="Threshold">The score from which on a presentation is bona fide.</param>
/// <param name="AttackRate">Share of attacks that pass, 0..1.</param>
/// <param name="BonaFideRate">Share of bona fide presentations that do not pass, 0..1.</param>
public readonly record struct PadPoint(double Threshold, double AttackRate, double BonaFideRate);
