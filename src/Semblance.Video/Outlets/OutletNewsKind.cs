namespace Semblance.Video.Outlets;

/// <summary>What an outlet has to report.</summary>
public enum OutletNewsKind
{
    /// <summary>It can't be told; it is tried again. Said once, until it works again.</summary>
    Failing,

    /// <summary>The receiver will not have what it is told: somebody has to change something. Said once, until it works again.</summary>
    Refused,

    /// <summary>It works again.</summary>
    Recovered,

    /// <summary>An event got too old and was given up: it will not be told.</summary>
    GivenUp,

    /// <summary>An event that waits can't be read, nor for whom it is: it is left out. Each outlet says it, once.</summary>
    Unreadable,
}
