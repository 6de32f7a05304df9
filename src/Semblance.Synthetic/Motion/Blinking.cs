using Semblance.Synthetic.Numerics;
using Semblance.Synthetic.Views;

namespace Semblance.Synthetic.Motion;

/// <summary>The eyes shut for a moment, once in each period.</summary>
/// <param name="Period">From blink to blink; people take 2 to 10 seconds. Less than <see cref="Length"/> counts as that.</param>
public sealed record Blinking(TimeSpan Period) : IViewMotion
{
    /// <summary>How long a blink takes.</summary>
    public static TimeSpan Length { get; } = TimeSpan.FromMilliseconds(300);

    /// <inheritdoc/>
    public SyntheticView At(TimeSpan time, SyntheticView rest)
    {
        ArgumentNullException.ThrowIfNull(rest);
        var period = Period > Length ? Period : Length;
        // In the middle of the period, so that a film starts with open eyes.
        var passed = ((MotionTime.Phase(time, period) - 0.5) * period.Ticks / Length.Ticks) + 0.5;
        if (passed is <= 0 or >= 1)
            return rest;
        // Lids fall faster than they rise.
        var shut = ExactMath.Smooth(0, 0.35f, (float)passed) * ExactMath.Smooth(1, 0.45f, (float)passed);
        return rest with { Expression = rest.Expression with { EyeOpening = rest.Expression.EyeOpening * (1 - shut) } };
    }
}
