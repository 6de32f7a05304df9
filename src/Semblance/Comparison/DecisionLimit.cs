namespace Semblance.Comparison;

/// <summary>Something about the samples that limits what a decision may claim, such as a quality below its limit.</summary>
/// <param name="Reason">A full sentence for the person who reads the decision.</param>
/// <param name="Effect">Which sure answer it forbids.</param>
public readonly record struct DecisionLimit(string Reason, LimitEffect Effect = LimitEffect.ForbidsNonMatch);
