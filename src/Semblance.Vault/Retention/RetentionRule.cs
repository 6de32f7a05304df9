using Semblance.Errors;

namespace Semblance.Vault.Retention;

/// <summary>How long a gallery keeps what it holds: some days from enrolment at most, and less where it is not used.</summary>
/// <remarks>There is no "for ever": without an end nothing can be kept.</remarks>
public sealed record RetentionRule
{
    /// <summary>The longest that anything can be kept: 36,525 days, a hundred years.</summary>
    public const int MaxDays = 36_525;

    /// <summary>Makes a rule.</summary>
    /// <param name="daysAfterEnrolment">1 to <see cref="MaxDays"/>.</param>
    /// <param name="daysAfterLastUse">1 to <see cref="MaxDays"/>, or null where use does not matter. (BIPA section 15: at most 1,095.)</param>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.OptionOutOfRange"/>: no such number of days.</exception>
    public RetentionRule(int daysAfterEnrolment, int? daysAfterLastUse = null)
    {
        DaysAfterEnrolment = Demand(daysAfterEnrolment);
        DaysAfterLastUse = daysAfterLastUse is { } days ? Demand(days) : null;
    }

    /// <summary>Days from enrolment until it has to go.</summary>
    public int DaysAfterEnrolment { get; }

    /// <summary>Days from the last comparison that found it until it has to go; null where use does not matter.</summary>
    public int? DaysAfterLastUse { get; }

    /// <summary>The first day (UTC) on which it may not be kept any more.</summary>
    /// <param name="enrolled">The day of enrolment.</param>
    /// <param name="lastUsed">The day of the last use; the day of enrolment when there was none.</param>
    /// <returns>The earlier of the two ends.</returns>
    public DateOnly ExpiryFor(DateOnly enrolled, DateOnly lastUsed)
    {
        var latest = enrolled.AddDays(DaysAfterEnrolment);
        if (DaysAfterLastUse is not { } idle)
            return latest;
        var unused = lastUsed.AddDays(idle);
        return unused < latest ? unused : latest;
    }

    private static int Demand(int days) =>
        days is >= 1 and <= MaxDays
            ? days
            : throw new SemblanceException(ErrorCode.OptionOutOfRange, $"A retention of {days} days is outside of 1 to {MaxDays}.", "Say after how many days it has to go.");
}
