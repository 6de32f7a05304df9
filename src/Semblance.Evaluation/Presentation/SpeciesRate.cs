namespace Semblance.Evaluation.Presentation;

/// <summary>The attacks of one species that passed as bona fide (APCER).</summary>
/// <remarks>Immutable.</remarks>
/// <param name="Species">The kind of instrument.</param>
/// <param name="AttackClassificationErrorRate">Share of its attacks that passed.</param>
public sealed record SpeciesRate(AttackSpecies Species, PadRate AttackClassificationErrorRate);
