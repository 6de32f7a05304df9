namespace Semblance.Comparison;

/// <summary>Which sure answer a limit of the samples takes away.</summary>
[Flags]
public enum LimitEffect
{
    /// <summary>None: the reason is only told.</summary>
    None = 0,

    /// <summary>A low score may be the sample's fault: "non-match" becomes "undecided". The usual effect of poor quality.</summary>
    ForbidsNonMatch = 1,

    /// <summary>A high score may be the sample's fault (blank, tiny or masked faces look alike): "match" becomes "undecided".</summary>
    ForbidsMatch = 2,

    /// <summary>Neither answer is sure.</summary>
    ForbidsBoth = ForbidsNonMatch | ForbidsMatch,
}
