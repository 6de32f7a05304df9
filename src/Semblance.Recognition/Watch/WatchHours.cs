using System.Globalization;
using Semblance.Errors;

namespace Semblance.Recognition.Watch;

/// <summary>When a camera is watched: days of the week, and the hours from and to, which may go past midnight.</summary>
/// <param name="Days">The days on which it begins.</param>
/// <param name="From">The time of day from which on.</param>
/// <param name="To">The time of day up to which; earlier than <paramref name="From"/> means the next day, and the same means all day.</param>
/// <remarks>Immutable. In the local time of the zone that <see cref="CameraRules.TimeZone"/> names.</remarks>
public sealed record WatchHours(IReadOnlySet<DayOfWeek> Days, TimeOnly From, TimeOnly To)
{
    private static readonly string[] Short = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

    /// <summary>Whether a moment lies within.</summary>
    /// <param name="local">The moment, in local time.</param>
    /// <returns>True from the beginning up to, but not including, the end.</returns>
    public bool Contains(DateTime local)
    {
        var time = TimeOnly.FromDateTime(local);
        var before = local.AddDays(-1).DayOfWeek;
        if (From < To)
            return Days.Contains(local.DayOfWeek) && time >= From && time < To;
        return (Days.Contains(local.DayOfWeek) && time >= From) || (Days.Contains(before) && time < To);
    }

    /// <summary>Reads hours as people write them.</summary>
    /// <param name="text">"mon-fri 08:00-18:30", "sat,sun 22:00-06:00", "08:00-18:00" for every day.</param>
    /// <returns>The hours.</returns>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.OptionOutOfRange"/>: it is not in that form.</exception>
    public static WatchHours Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var parts = text.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var times = parts.Length is 1 or 2 ? parts[^1].Split('-') : [];
        if (times.Length != 2 || !TryTime(times[0], out var from) || !TryTime(times[1], out var to))
            throw Refused(text);
        return new WatchHours(parts.Length == 1 ? DaysFrom(0, 6) : DaysOf(parts[0], text), from, to);
    }

    private static bool TryTime(string text, out TimeOnly time) => TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out time);

    private static HashSet<DayOfWeek> DaysOf(string names, string text)
    {
        var days = new HashSet<DayOfWeek>();
        foreach (var span in names.Split(','))
        {
            var ends = span.Split('-').Select(name => Array.IndexOf(Short, name.ToLowerInvariant())).ToArray();
            if (ends.Length > 2 || ends.Contains(-1))
                throw Refused(text);
            days.UnionWith(DaysFrom(ends[0], ends[^1]));
        }

        return days;
    }

    /// <summary>From one day to another, past Saturday where need be.</summary>
    private static HashSet<DayOfWeek> DaysFrom(int first, int last) => [.. Enumerable.Range(first, ((last - first + 7) % 7) + 1).Select(static day => (DayOfWeek)(day % 7))];

    private static SemblanceException Refused(string text) =>
        new(ErrorCode.OptionOutOfRange, $"'{text}' says no hours.", "Write 'mon-fri 08:00-18:30', 'sat,sun 22:00-06:00', or '08:00-18:00' for every day.");
}
