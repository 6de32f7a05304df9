using Semblance.Synthetic.Identity;
using Semblance.Synthetic.Numerics;
using Semblance.Synthetic.Shading;
using Semblance.Synthetic.Texture;
using Semblance.Synthetic.Views;

namespace Semblance.Synthetic.Rendering;

/// <summary>The camera's inside: exposure, white balance, tone curve, blur and noise.</summary>
internal sealed class Sensor
{
    private readonly SyntheticView _view;
    private readonly Vec3 _gain;

    public Sensor(SyntheticView view, PersonTraits person)
    {
        _view = view;
        // A camera brightens a dark face a little, but never as much as it would take to make all faces alike.
        var skin = SkinColour.Of(person.Skin.Melanin, person.Skin.Blood, person.Skin.Yellow).Y;
        var exposure = (float)ExactMath.Exp(view.Camera.Exposure * 0.6931472) * ExactMath.Pow(0.45 / skin, 0.30);
        var white = LightColour.Of(view.Camera.WhiteKelvin);
        _gain = new Vec3(exposure / white.X, exposure / white.Y, exposure / white.Z);
    }

    public byte[] Develop(SampleGrid grid)
    {
        var (width, height) = (_view.Width, _view.Height);
        var rgb = new byte[width * height * 3];
        var tone = ToneCurve.Of(_view.Camera.Contrast);
        var noise = new SeededStream(_view.Seed, "noise");
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                var light = Mean(grid, x, y) * _gain;
                var at = ((y * width) + x) * 3;
                var (r, g, b) = (tone.At(light.X), tone.At(light.Y), tone.At(light.Z));
                var grey = (0.3f * r) + (0.6f * g) + (0.1f * b);
                var s = _view.Camera.Saturation;
                rgb[at] = Byte(grey + ((r - grey) * s), noise);
                rgb[at + 1] = Byte(grey + ((g - grey) * s), noise);
                rgb[at + 2] = Byte(grey + ((b - grey) * s), noise);
            }
        }

        return rgb;
    }

    private byte Byte(float value, SeededStream noise) =>
        (byte)Math.Clamp(value + (_view.Camera.Noise * noise.Bell()) + 0.5f, 0, 255);

    private static Vec3 Mean(SampleGrid grid, int x, int y)
    {
        var top = ((2 * y * grid.Width) + (2 * x)) * 3;
        var bottom = top + (grid.Width * 3);
        var light = grid.Light;
        return new Vec3(
            light[top] + light[top + 3] + light[bottom] + light[bottom + 3],
            light[top + 1] + light[top + 4] + light[bottom + 1] + light[bottom + 4],
            light[top + 2] + light[top + 5] + light[bottom + 2] + light[bottom + 5]) * 0.25f;
    }
}
