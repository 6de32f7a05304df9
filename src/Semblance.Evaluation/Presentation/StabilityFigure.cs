namespace Semblance.Evaluation.Presentation;

/// <summary>How often a kind of change turns a decision over.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="Kind">What was changed.</param>
/// <param name="Pictures">Share of pictures whose decision differs under at least one variation of this kind.</param>
/// <param name="Variations">Share of single variations under which the decision differs.</param>
public sealed record StabilityFigure(string Kind, PadRate Pictures, PadRate Variations);
