using Semblance.Synthetic.Numerics;

namespace Semblance.Synthetic.Shading;

/// <summary>The colour of light of a temperature, with 6,500 kelvin as white.</summary>
internal static class LightColour
{
    private static readonly float[] Kelvins = [2500, 3200, 4000, 5000, 6500, 8000, 12000];
    private static readonly Curve Red = new(Kelvins, [1.75f, 1.50f, 1.30f, 1.13f, 1, 0.91f, 0.80f]);
    private static readonly Curve Green = new(Kelvins, [0.90f, 0.95f, 0.98f, 0.99f, 1, 1, 0.99f]);
    private static readonly Curve Blue = new(Kelvins, [0.28f, 0.44f, 0.62f, 0.83f, 1, 1.14f, 1.36f]);

    public static Vec3 Of(float kelvin) => new(Red.At(kelvin), Green.At(kelvin), Blue.At(kelvin));
}
