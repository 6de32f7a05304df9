namespace Semblance.Synthetic.Crowd;

/// <summary>What a film of several people is like.</summary>
/// <remarks>Immutable. The same seed, options and version give the same bytes on every machine.</remarks>
public sealed record CrowdOptions
{
    /// <summary>Columns of a frame: 320 to 1,920.</summary>
    public int Width { get; init; } = 1_280;

    /// <summary>Rows of a frame: 240 to 1,080.</summary>
    public int Height { get; init; } = 720;

    /// <summary>How many people walk through the film: 1 to 5,000.</summary>
    public int People { get; init; } = 12;

    /// <summary>How many faces are in the picture at a time, at most, hidden ones among them; as soon as one leaves it another comes: 1 to 20.</summary>
    public int MostAtOnce { get; init; } = 12;

    /// <summary>Share of the people who leave and come back once: 0 to 1.</summary>
    public float ReturnShare { get; init; } = 0.25f;

    /// <summary>Height of a usual face (hairline to chin) at the far end of the room, in pixels: 16 to 400.</summary>
    public float SmallestFace { get; init; } = 40;

    /// <summary>Height of a usual face at the near end of the room, in pixels: from the smallest to 400.</summary>
    public float LargestFace { get; init; } = 140;

    /// <summary>Standard deviation of the lens's blur in pixels: 0 to 3.</summary>
    public float Blur { get; init; } = 0.4f;

    /// <summary>Standard deviation of the sensor's noise at middle grey, in steps of 255: 0 to 25.</summary>
    public float Noise { get; init; } = 2;

    /// <summary>JPEG quality whose losses the frames carry, 5 to 100; 0 for no compression.</summary>
    public int JpegQuality { get; init; } = 88;
}
