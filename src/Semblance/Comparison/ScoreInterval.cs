namespace Semblance.Comparison;

/// <summary>The scores between which a threshold may truly lie, given how well its error rate is known.</summary>
/// <param name="Low">Below this score even the calibration's lower bound exceeds the asked FMR: a sure non-match.</param>
/// <param name="High">At or above this score even the upper bound keeps the asked FMR: a sure match.</param>
/// <remarks>Immutable; cosines with -1 &lt;= Low &lt;= High &lt;= 1.</remarks>
public readonly record struct ScoreInterval(double Low, double High)
{
    /// <summary>True for scores that the calibration can't put on either side: Low &lt;= score &lt; High.</summary>
    /// <param name="similarity">A cosine.</param>
    public bool Contains(double similarity) => similarity >= Low && similarity < High;
}
