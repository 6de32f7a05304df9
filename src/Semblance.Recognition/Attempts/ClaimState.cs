using Semblance.Comparison;
using Semblance.Errors;
using Semblance.Vault.Rows;

namespace Semblance.Recognition.Attempts;

/// <summary>What is remembered of the claims about one name, enrolled or not. For one thread at a time.</summary>
internal sealed class ClaimState
{
    /// <summary>Hexadecimal digits by which two pictures are told apart here.</summary>
    private const int ProbeDigits = 16;

    public Dictionary<string, CallerMisses> Callers { get; } = new(StringComparer.Ordinal);

    public HashSet<string> Probes { get; } = new(StringComparer.Ordinal);

    /// <summary>The day (UTC) whose pictures are counted.</summary>
    public DateOnly Day { get; set; }

    /// <summary>When a claim was made last (UTC).</summary>
    public DateTimeOffset LastUse { get; set; }

    /// <summary>Whether it has to survive the process.</summary>
    public bool IsWorthKeeping(AttemptRules rules) => Callers.Values.Any(static one => one.Misses > 0) || Probes.Count >= rules.ProbesBeforeAlarm;

    /// <summary>Whether an account has to wait for an operator.</summary>
    public bool IsOff(AttemptRules rules) => Callers.Values.Any(one => one.Misses >= rules.MissesBeforeOff);

    /// <summary>Begins a claim, or refuses it.</summary>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.AttemptsPaused"/>, <see cref="ErrorCode.AttemptsOff"/>.</exception>
    public CallerMisses Begin(AttemptRules rules, string account, DateTimeOffset now)
    {
        LastUse = now;
        if (!Callers.TryGetValue(account, out var own))
            Callers[account] = own = new CallerMisses();
        if (own.Misses >= rules.MissesBeforeOff)
            throw Off(rules);
        if (now < own.WaitsUntil)
            throw Paused(own.WaitsUntil - now);
        if (own.Pending > 0 && own.Misses + own.Pending >= rules.MissesBeforePause)
            throw Paused(TimeSpan.FromSeconds(1));
        own.Pending++;
        return own;
    }

    /// <summary>Counts a picture, or refuses it.</summary>
    /// <returns>Whether it is the one by which the alarm is raised.</returns>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.AttemptsPaused"/>: the day's pictures are used up.</exception>
    public bool Count(AttemptRules rules, FileDigest probe, DateTimeOffset now)
    {
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        if (Day != today)
        {
            Day = today;
            Probes.Clear();
        }

        var digest = Convert.ToHexStringLower(probe.ToBytes())[..ProbeDigits];
        if (Probes.Contains(digest))
            return false;
        if (Probes.Count >= rules.MostProbes)
            throw Paused(today.AddDays(1).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc) - now.UtcDateTime);
        Probes.Add(digest);
        return Probes.Count == rules.ProbesBeforeAlarm;
    }

    /// <summary>Notes how a claim ended. One that no machine could decide leaves the count as it is: only the budget of pictures bounds those.</summary>
    public static void End(AttemptRules rules, CallerMisses own, Decision decision, DateTimeOffset now)
    {
        if (decision == Decision.Match)
            (own.Misses, own.WaitsUntil) = (0, default);
        else if (decision == Decision.NonMatch)
            (own.Misses, own.WaitsUntil) = (own.Misses + 1, now + rules.PauseAfter(own.Misses + 1));
    }

    private static SemblanceException Paused(TimeSpan wait) => new(
        ErrorCode.AttemptsPaused,
        "Too many claims about this subject were wrong, or too many pictures were shown for it: none is checked for now.",
        FormattableString.Invariant($"Come back in {Math.Ceiling(wait.TotalSeconds):0} s, or let an operator reset the attempts."))
    {
        RetryAfter = wait,
    };

    private static SemblanceException Off(AttemptRules rules) => new(
        ErrorCode.AttemptsOff,
        FormattableString.Invariant($"{rules.MissesBeforeOff} claims in a row about this subject were wrong: none is checked any more."),
        "Use another way to prove who it is, and let an operator look into it and reset the attempts.");
}
