using Semblance.Synthetic.Numerics;

namespace Semblance.Synthetic.Crowd;

/// <summary>The room and its camera, which hangs a little above the heads and looks straight ahead: from places in millimetres to pixels.</summary>
internal sealed class CrowdRoom
{
    /// <summary>Millimetres from the hairline to the chin of a usual face.</summary>
    public const float FaceHeight = 176;

    /// <summary>Millimetres of the lens above a face of usual height.</summary>
    public const float Above = 300;

    /// <summary>Height of the horizon, as a share of the picture's.</summary>
    public const float HorizonShare = 0.22f;

    private const float NearDepth = 1_600;

    public CrowdRoom(CrowdOptions options)
    {
        (Width, Height) = (options.Width, options.Height);
        Focal = options.LargestFace / FaceHeight * NearDepth;
        (Near, Far) = (NearDepth, options.SmallestFace > 0 ? Focal * FaceHeight / options.SmallestFace : NearDepth);
        Horizon = HorizonShare * options.Height;
    }

    public int Width { get; }

    public int Height { get; }

    /// <summary>Pixels of what is as wide as it is far away.</summary>
    public float Focal { get; }

    /// <summary>Least distance of a face from the camera.</summary>
    public float Near { get; }

    /// <summary>Most distance of a face from the camera.</summary>
    public float Far { get; }

    /// <summary>Row of what is as high as the lens.</summary>
    public float Horizon { get; }

    /// <summary>The row in which the floor meets the wall behind everybody.</summary>
    public float FloorLine => Horizon + (Focal * (Above + 1_570) / (Far * 1.25f));

    /// <summary>Pixels of a millimetre at a distance.</summary>
    public float Scale(float depth) => Focal / depth;

    /// <summary>How far right of the middle the picture's edge is at a distance, in millimetres.</summary>
    public float Edge(float depth) => 0.5f * Width * depth / Focal;

    /// <summary>Column and row of a face.</summary>
    /// <param name="x">Millimetres right of the middle.</param>
    /// <param name="height">Millimetres above a face of usual height.</param>
    /// <param name="depth">Millimetres before the camera.</param>
    public (float X, float Y) ToPixels(float x, float height, float depth) => ((0.5f * Width) + (x * Scale(depth)), Horizon + ((Above - height) * Scale(depth)));

    /// <summary>How far the camera looks down on a face, in degrees.</summary>
    public static float LookDownDegrees(float depth) => ExactMath.Atan2(Above, depth) * (180 / MathF.PI);
}
