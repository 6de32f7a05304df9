using Semblance.Comparison;
using Semblance.Errors;

namespace Semblance.Recognition.Group;

/// <summary>The threshold of grouping.</summary>
/// <remarks>
/// Grouping a pile is a search of each face among all the others, so the rule is that of a search: of the faces whose person is in no other
/// picture, this share may be taken for somebody else's. The larger the pile, the lower the FMR that this asks of one comparison. Groups are joined
/// by the mean of their scores, which strays less than single scores do, so fewer are joined wrongly than the rule allows.
/// </remarks>
public static class GroupThreshold
{
    /// <summary>Share of lone faces that may come into a wrong group: the share that <c>identify</c> allows for strangers.</summary>
    public const double LoneFaceRate = 1e-2;

    /// <summary>The threshold for a pile.</summary>
    /// <param name="calibration">What scores stand for.</param>
    /// <param name="fmr">The FMR that was asked for; <see langword="null"/> to follow the rule.</param>
    /// <param name="faces">Faces in the pile.</param>
    /// <returns>The threshold.</returns>
    /// <exception cref="SemblanceException">The asked FMR is not one that the calibration supports.</exception>
    public static DecisionThreshold For(Calibration calibration, double? fmr, int faces) =>
        DecisionThreshold.ForFmr(calibration, fmr ?? Rule(calibration ?? throw new ArgumentNullException(nameof(calibration)), faces));

    // A pile too large for the calibration is grouped at the calibration's floor: the highest threshold that it can vouch for.
    private static double Rule(Calibration calibration, int faces) =>
        Math.Clamp(IdentificationRates.FalseMatchRate(LoneFaceRate, Math.Max(1, faces - 1)), calibration.FloorFmr, calibration.CeilingFmr);
}
