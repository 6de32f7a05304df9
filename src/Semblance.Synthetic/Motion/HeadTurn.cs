using Semblance.Synthetic.Numerics;
using Semblance.Synthetic.Views;

namespace Semblance.Synthetic.Motion;

/// <summary>The head turns from one side to the other and back, again and again, slower at the ends.</summary>
/// <param name="FromYawDegrees">Yaw at the start: -90 to 90.</param>
/// <param name="ToYawDegrees">Yaw after half of the period: -90 to 90.</param>
/// <param name="Period">There and back; more than zero.</param>
public sealed record HeadTurn(float FromYawDegrees, float ToYawDegrees, TimeSpan Period) : IViewMotion
{
    /// <inheritdoc/>
    public SyntheticView At(TimeSpan time, SyntheticView rest)
    {
        ArgumentNullException.ThrowIfNull(rest);
        var share = 0.5f * (1 - ExactMath.Cos(2 * Math.PI * MotionTime.Phase(time, Period)));
        return rest with { Pose = rest.Pose with { YawDegrees = ExactMath.Mix(FromYawDegrees, ToYawDegrees, share) } };
    }
}
