namespace Semblance.Evaluation.Presentation;

/// <summary>Both error rates at one threshold.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="Threshold">The score from which on a presentation is bona fide.</param>
/// <param name="Species">Each species' APCER, the worst first.</param>
/// <param name="BonaFideClassificationErrorRate">Share of bona fide presentations that were called attacks (BPCER).</param>
public sealed record PadFigures(double Threshold, IReadOnlyList<SpeciesRate> Species, PadRate BonaFideClassificationErrorRate)
{
    /// <summary>APCER of the worst species: the rate that ISO/IEC 30107-3 reports.</summary>
    public PadRate AttackClassificationErrorRate => Species[0].AttackClassificationErrorRate;
}
