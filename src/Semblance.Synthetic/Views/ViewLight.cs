namespace Semblance.Synthetic.Views;

/// <summary>The light of a view: one lamp or sun, the sky or room around, and a little light from the other side.</summary>
public sealed record ViewLight
{
    /// <summary>Soft daylight from the front and above.</summary>
    public static ViewLight Soft { get; } = new();

    /// <summary>Where the lamp stands: 0 behind the camera, positive to the viewer's right, -180 to 180 degrees.</summary>
    public float AzimuthDegrees { get; init; } = -25;

    /// <summary>How high the lamp stands: -30 to 85 degrees.</summary>
    public float ElevationDegrees { get; init; } = 35;

    /// <summary>0 a bare point of light with hard shadows, 1 a wide soft box.</summary>
    public float Softness { get; init; } = 0.7f;

    /// <summary>Share of the light around in all light: 0.1 dramatic to 0.9 shadowless.</summary>
    public float Ambient { get; init; } = 0.45f;

    /// <summary>Colour temperature of the lamp, 2,500 (candle) to 12,000 kelvin (shade).</summary>
    public float LampKelvin { get; init; } = 5_600;

    /// <summary>Colour temperature of the light around, 2,500 to 12,000 kelvin.</summary>
    public float AmbientKelvin { get; init; } = 6_500;

    /// <summary>Light from behind on the other side, 0 to 1.</summary>
    public float Rim { get; init; } = 0.15f;
}
