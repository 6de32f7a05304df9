using Semblance.Synthetic.Numerics;

namespace Semblance.Synthetic.Capture;

/// <summary>Linear light to sRGB values of 0 to 255, with a shoulder for highlights.</summary>
internal sealed class ToneCurve
{
    private const int Steps = 4096;
    private const float Most = 6;
    private readonly float[] _values = new float[Steps + 2];

    private ToneCurve(float contrast)
    {
        for (var i = 0; i < _values.Length; i++)
        {
            // Squared steps: fine where it is dark.
            var share = i / (float)Steps;
            var light = Most * share * share;
            var soft = light < 0.55f ? light : 0.55f + (0.45f * (1 - (float)ExactMath.Exp(-(light - 0.55) / 0.45)));
            var value = soft <= 0.0031308f ? 12.92f * soft : (1.055f * ExactMath.Pow(soft, 1 / 2.4)) - 0.055f;
            _values[i] = 255 * Math.Clamp(0.46f + ((value - 0.46f) * contrast), 0, 1);
        }
    }

    public static ToneCurve Of(float contrast) => new(contrast);

    public float At(float light)
    {
        var place = MathF.Sqrt(Math.Clamp(light * (1 / Most), 0, 1)) * Steps;
        var i = (int)place;
        return _values[i] + ((_values[i + 1] - _values[i]) * (place - i));
    }
}
