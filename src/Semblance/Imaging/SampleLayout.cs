namespace Semblance.Imaging;

/// <summary>How sampled colours become numbers of a tensor: the order of the planes, and <c>value * Gain + Bias</c> for each.</summary>
/// <param name="IsBgr">True when the blue plane comes first.</param>
/// <param name="Gain">Factor on 0..255 values, the same for all planes.</param>
/// <param name="RedBias">Added to red after the factor.</param>
/// <param name="GreenBias">Added to green after the factor.</param>
/// <param name="BlueBias">Added to blue after the factor.</param>
internal readonly record struct SampleLayout(bool IsBgr, float Gain, float RedBias, float GreenBias, float BlueBias)
{
    /// <summary>Planes red, green, blue with 0..255 values.</summary>
    public static SampleLayout Rgb255 => new(false, 1, 0, 0, 0);

    /// <summary>The plane (0, 1, 2) that a channel (0 red, 1 green, 2 blue) goes to.</summary>
    public int PlaneOf(int channel) => IsBgr ? 2 - channel : channel;

    /// <summary>The bias of a channel (0 red, 1 green, 2 blue).</summary>
    public float BiasOf(int channel) => channel switch { 0 => RedBias, 1 => GreenBias, _ => BlueBias };
}
