namespace Semblance.Detection;

/// <summary>How faces are looked for.</summary>
/// <remarks>Immutable.</remarks>
public sealed record DetectionOptions
{
    /// <summary>Faces with a lower detector score are dropped. Default 0.6; 0.05 to 0.99.</summary>
    public float MinScore { get; init; } = 0.6f;

    /// <summary>Of two boxes that overlap more than this (intersection over union), the one with the lower score is dropped. Default 0.3; 0 to 1.</summary>
    public float MaxOverlap { get; init; } = 0.3f;

    /// <summary>
    /// The longer side that a picture is scaled to, at least, for a detector that takes any size. Default 320; 64 to 4,096, rounded up to a multiple of 32.
    /// </summary>
    public int MinSide { get; init; } = 320;

    /// <summary>
    /// The longer side that a picture is scaled to, at most. Default 640: faces of 1/60 of the picture's side are found in about 7 ms;
    /// doubling it finds faces half as large in four times the time.
    /// </summary>
    public int MaxSide { get; init; } = 640;

    /// <summary>When nothing is found, look again with a wide border around the picture, for faces that fill it. Default true; costs one more pass.</summary>
    public bool RetryWithBorder { get; init; } = true;

    /// <summary>When nothing is found, look again with the picture turned by 90, 270 and 180 degrees. Default true; costs up to three more passes.</summary>
    public bool RetryTurned { get; init; } = true;

    /// <summary>
    /// Besides the whole picture, look at overlapping tiles of <see cref="MaxSide"/> decoded pixels, for tiny faces in large pictures. They show
    /// the picture's full size only where it was decoded so (<see cref="Imaging.PictureLimits.DecodeSide"/> = 0). Default false; costs one pass a tile: 12 megapixels are about 48 tiles.
    /// </summary>
    public bool UseTiles { get; init; }

    /// <summary>No more faces than this are kept, the largest first. Default 1,000; 1 to 10,000.</summary>
    public int MaxFaces { get; init; } = 1_000;
}
