namespace Semblance.VaultSoak.House;

/// <summary>The time of a script: it stands still within an operation and passes between two.</summary>
public sealed class ScriptClock : TimeProvider
{
    private static readonly DateTimeOffset Start = new(2031, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private DateTimeOffset _now = Start;

    public static DateTimeOffset At(int day, int operation) => Start.AddDays(day).AddSeconds(operation);

    public static DateOnly DayOf(int day) => DateOnly.FromDateTime(Start.UtcDateTime).AddDays(day);

    /// <summary>It never goes back: events of an operation that was cut off are on record already.</summary>
    public void Set(DateTimeOffset now) => _now = now > _now ? now : _now;

    public override DateTimeOffset GetUtcNow() => _now;
}
