namespace Semblance.Synthetic.Views;

/// <summary>How a person is looked at: everything that differs between two pictures of one person.</summary>
/// <remarks>Immutable. The same person, view and version give the same bytes on every machine.</remarks>
public sealed record SyntheticView
{
    /// <summary>A good portrait, straight into the camera.</summary>
    public static SyntheticView Portrait { get; } = new();

    /// <summary>Columns of the picture: 32 to 2,048.</summary>
    public int Width { get; init; } = 512;

    /// <summary>Rows of the picture: 32 to 2,048.</summary>
    public int Height { get; init; } = 512;

    /// <summary>How the head is turned.</summary>
    public ViewPose Pose { get; init; }

    /// <summary>What the face does.</summary>
    public FaceExpression Expression { get; init; } = FaceExpression.Neutral;

    /// <summary>The light.</summary>
    public ViewLight Light { get; init; } = ViewLight.Soft;

    /// <summary>The camera.</summary>
    public ViewCamera Camera { get; init; } = ViewCamera.Portrait;

    /// <summary>What hides a part of the face.</summary>
    public Occlusion Occlusion { get; init; }

    /// <summary>Decides what stands behind the person, what is held before the face, and the grain of the noise.</summary>
    public long Seed { get; init; } = 1;

    /// <summary>Another grain of noise over the same scene: the number of a picture in a film. Any number, default 0.</summary>
    public long Grain { get; init; }
}
