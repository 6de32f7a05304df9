using Semblance.Comparison;

namespace Semblance.Quality;

/// <summary>What a sample's quality takes away from a decision about it.</summary>
/// <remarks>
/// A calibration says how often strangers score high whose faces could be seen. Of a face of a few pixels little more is left than "a face", and such faces are alike: their high scores stand for no
/// measured rate, so they are no matches. A turned or half covered face lowers scores and does not make them high: it only can't prove that it is somebody else.
/// </remarks>
public static class QualityLimits
{
    private static readonly HashSet<QualityMeasure> Blinding = [QualityMeasure.InterEyeDistance, QualityMeasure.Sharpness, QualityMeasure.DynamicRange, QualityMeasure.Recognisability];

    /// <summary>The limits of a sample that <see cref="QualityGate.Standard"/> would refuse.</summary>
    /// <param name="report">What was measured; <see langword="null"/> limits nothing.</param>
    /// <param name="sample">Which sample, for the reason's first words: "the probe".</param>
    /// <returns>One limit for each refusal; empty for a sample that passes.</returns>
    public static IReadOnlyList<DecisionLimit> Of(QualityReport? report, string sample) => report is null ? [] :
    [
        .. GateRules.Judge(report, QualityGate.Standard)
            .Select(refusal => new DecisionLimit($"Quality of {sample}: {refusal.Reason}. {refusal.Advice}", EffectOf(refusal))),
    ];

    private static LimitEffect EffectOf(QualityRefusal refusal) => refusal.Measure is { } measure && Blinding.Contains(measure) ? LimitEffect.ForbidsBoth : LimitEffect.ForbidsNonMatch;
}
