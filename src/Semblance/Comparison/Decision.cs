namespace Semblance.Comparison;

/// <summary>What the system says about a comparison. The default is <see cref="Undecided"/>: silence claims nothing.</summary>
public enum Decision
{
    /// <summary>The score, or the quality of a sample, does not carry a sure answer.</summary>
    Undecided,

    /// <summary>Not the same person, as far as the calibration can say.</summary>
    NonMatch,

    /// <summary>The same person, at the threshold's FMR.</summary>
    Match,
}
