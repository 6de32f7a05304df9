namespace Semblance.Synthetic.Motion;

/// <summary>Reads moments.</summary>
internal static class MotionTime
{
    /// <summary>How much of the current period has passed: 0 up to but not including 1.</summary>
    public static double Phase(TimeSpan time, TimeSpan period)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(time, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(period, TimeSpan.Zero);
        return time.Ticks % period.Ticks / (double)period.Ticks;
    }

    /// <summary>How much of a length has passed: 0 to 1, and 1 ever after.</summary>
    public static float Share(TimeSpan time, TimeSpan length)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(time, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(length, TimeSpan.Zero);
        return time >= length ? 1 : (float)(time.Ticks / (double)length.Ticks);
    }
}
