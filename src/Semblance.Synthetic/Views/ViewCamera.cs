namespace Semblance.Synthetic.Views;

/// <summary>The camera of a view.</summary>
public sealed record ViewCamera
{
    /// <summary>A good portrait.</summary>
    public static ViewCamera Portrait { get; } = new();

    /// <summary>Height of a usual head (225 mm) as a share of the picture's height: 0.05 to 1.2.</summary>
    public float HeadShare { get; init; } = 0.56f;

    /// <summary>Millimetres from the lens to the head: 250 (a phone at arm's length bends the face) to 5,000.</summary>
    public float Distance { get; init; } = 1_300;

    /// <summary>The face's place right of the picture's middle, as a share of the width: -0.5 to 0.5.</summary>
    public float OffsetX { get; init; }

    /// <summary>The face's place below the picture's middle, as a share of the height: -0.5 to 0.5.</summary>
    public float OffsetY { get; init; }

    /// <summary>Brightness in stops: -2 to 2.</summary>
    public float Exposure { get; init; }

    /// <summary>Colour temperature that the camera takes for white: 2,500 to 12,000 kelvin.</summary>
    public float WhiteKelvin { get; init; } = 6_000;

    /// <summary>Contrast of the tone curve: 0.7 to 1.4.</summary>
    public float Contrast { get; init; } = 1;

    /// <summary>0 black and white to 1.4 garish.</summary>
    public float Saturation { get; init; } = 1;

    /// <summary>Standard deviation of the blur in pixels: 0 to 6.</summary>
    public float Blur { get; init; } = 0.45f;

    /// <summary>Standard deviation of the sensor's noise at middle grey, in steps of 255: 0 to 25.</summary>
    public float Noise { get; init; } = 1.5f;

    /// <summary>JPEG quality whose losses the picture carries, 5 to 100; 0 for no compression.</summary>
    public int JpegQuality { get; init; } = 92;
}
