using Semblance.Recognition.Watch;

namespace Semblance.Video.Outlets;

/// <summary>How long outlets wait for what.</summary>
/// <remarks>Immutable.</remarks>
public sealed record OutletOptions
{
    /// <summary>How long one telling may take. Default 10 s; 0.1 to 120 s.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>The wait before the first repetition; each further one waits twice as long. Default 0.5 s; 0.01 to 60 s.</summary>
    public TimeSpan FirstRetry { get; init; } = TimeSpan.FromSeconds(0.5);

    /// <summary>The longest wait between two repetitions, and the one after a refusal. Default 60 s; <see cref="FirstRetry"/> to 3,600 s.</summary>
    public TimeSpan LongestRetry { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How often the vault is looked at where nobody says that something waits. Default 2 s; 0.05 to 60 s.</summary>
    public TimeSpan Poll { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>How old an event may get before it is given up, which is reported. Default 7 days; 1 minute to 366 days.</summary>
    public TimeSpan LongestWait { get; init; } = PendingEvents.LongestWait;

    internal OutletOptions Checked()
    {
        OptionRange.Check(nameof(Timeout), Timeout, 0.1, 120);
        OptionRange.Check(nameof(FirstRetry), FirstRetry, 0.01, 60);
        OptionRange.Check(nameof(LongestRetry), LongestRetry, FirstRetry.TotalSeconds, 3_600);
        OptionRange.Check(nameof(Poll), Poll, 0.05, 60);
        OptionRange.Check(nameof(LongestWait), LongestWait, 60, 366 * 86_400.0);
        return this;
    }
}
