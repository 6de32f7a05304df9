namespace Semblance.Recognition.Attempts;

/// <summary>How many wrong claims and how many pictures a claimed subject's references are exposed to.</summary>
/// <remarks>Immutable. The usual numbers follow NIST SP 800-63B-4, which allows five misses in a row and fifty before a face is switched off.</remarks>
public sealed record AttemptRules
{
    /// <summary>The usual numbers.</summary>
    public static AttemptRules Usual { get; } = new();

    /// <summary>Misses in a row, by one account about one subject, after which the next claim has to wait. Default 5.</summary>
    public int MissesBeforePause { get; init; } = 5;

    /// <summary>The first wait; each further miss doubles it. Default 30 s.</summary>
    public TimeSpan FirstPause { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The longest wait. Default 1 h.</summary>
    public TimeSpan LongestPause { get; init; } = TimeSpan.FromHours(1);

    /// <summary>Misses in a row after which no claim is checked until an operator resets them. Default 50.</summary>
    public int MissesBeforeOff { get; init; } = 50;

    /// <summary>Distinct pictures a day (UTC), by whomever, that are shown for one subject before an alarm goes on record. Default 50.</summary>
    public int ProbesBeforeAlarm { get; init; } = 50;

    /// <summary>The most distinct pictures a day (UTC) that one subject's references are compared with. Default 200.</summary>
    public int MostProbes { get; init; } = 200;

    /// <summary>How long nobody may try after so many misses in a row.</summary>
    /// <param name="misses">How many; from 0 on.</param>
    /// <returns>Zero below the fifth.</returns>
    public TimeSpan PauseAfter(int misses)
    {
        if (misses < MissesBeforePause)
            return TimeSpan.Zero;
        var pause = FirstPause * Math.Pow(2, Math.Min(misses - MissesBeforePause, 30));
        return pause < LongestPause ? pause : LongestPause;
    }
}
