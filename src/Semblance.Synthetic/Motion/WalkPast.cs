using Semblance.Synthetic.Numerics;
using Semblance.Synthetic.Views;

namespace Semblance.Synthetic.Motion;

/// <summary>Somebody walks across the picture towards the camera: the head grows, goes from one side to the other, and bobs with the steps.</summary>
/// <param name="Length">From the far end to the near end; more than zero. Whoever has arrived stands still.</param>
public sealed record WalkPast(TimeSpan Length) : IViewMotion
{
    private const double StepSeconds = 0.55;

    /// <summary>Height of the head as a share of the picture's at the far end: 0.05 to 1.2.</summary>
    public float StartShare { get; init; } = 0.15f;

    /// <summary>Height of the head as a share of the picture's at the near end: 0.05 to 1.2.</summary>
    public float EndShare { get; init; } = 0.6f;

    /// <summary>Place at the far end, right of the middle, as a share of the width: -0.5 to 0.5.</summary>
    public float FromX { get; init; } = -0.3f;

    /// <summary>Place at the near end, right of the middle, as a share of the width: -0.5 to 0.5.</summary>
    public float ToX { get; init; } = 0.2f;

    /// <inheritdoc/>
    public SyntheticView At(TimeSpan time, SyntheticView rest)
    {
        ArgumentNullException.ThrowIfNull(rest);
        var share = MotionTime.Share(time, Length);
        // Even steps through the room: what grows evenly is the distance, the inverse of the size.
        var size = 1 / ExactMath.Mix(1 / StartShare, 1 / EndShare, share);
        var walks = share is > 0 and < 1;
        var phase = Math.PI * time.TotalSeconds / StepSeconds;
        var bob = walks ? 0.03f * size * ExactMath.Sin(2 * phase) : 0;
        var sway = walks ? 2 * ExactMath.Sin(phase) : 0;
        return rest with
        {
            Pose = rest.Pose with { RollDegrees = Math.Clamp(rest.Pose.RollDegrees + sway, -180, 180) },
            Camera = rest.Camera with { HeadShare = size, OffsetX = ExactMath.Mix(FromX, ToX, share), OffsetY = Math.Clamp(rest.Camera.OffsetY + bob, -0.5f, 0.5f) },
        };
    }
}
