using System.Globalization;

namespace Semblance.Liveness;

/// <summary>
/// How much a face looks like a bona fide presentation: the mean over networks and crops of the share that they give to that class.
/// It is no likelihood; what a score stands for, only a measurement says (<see cref="PadThreshold"/>).
/// </summary>
/// <remarks>Immutable. The default value is 0, the surest attack. Comparable only between engines with the same networks and options.</remarks>
/// <param name="Value">0 (attack) to 1 (bona fide).</param>
public readonly record struct PadScore(float Value)
{
    /// <summary>Three decimals.</summary>
    /// <returns>A text such as "0.873".</returns>
    public override string ToString() => Value.ToString("0.000", CultureInfo.InvariantCulture);
}
