using Semblance.Synthetic.Identity;
using Semblance.Synthetic.Numerics;
using Semblance.Synthetic.Shading;
using Semblance.Synthetic.Texture;
using Semblance.Synthetic.Views;

namespace Semblance.Synthetic.Capture;

/// <summary>The camera's inside: blur, exposure, white balance, tone curve, noise and compression.</summary>
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

    /// <summary>From linear light, three values a pixel (which are changed), to bytes.</summary>
    public byte[] Develop(float[] light)
    {
        var camera = _view.Camera;
        LensBlur.Apply(light, _view.Width, _view.Height, camera.Blur);
        var rgb = new byte[light.Length];
        var tone = ToneCurve.Of(camera.Contrast);
        var noise = new SeededStream(unchecked(_view.Seed + (_view.Grain * 0x2545F4914F6CDD1DL)), "noise");
        for (var at = 0; at < rgb.Length; at += 3)
        {
            var (r, g, b) = (tone.At(light[at] * _gain.X), tone.At(light[at + 1] * _gain.Y), tone.At(light[at + 2] * _gain.Z));
            var grey = (0.3f * r) + (0.6f * g) + (0.1f * b);
            rgb[at] = Byte(grey + ((r - grey) * camera.Saturation), noise);
            rgb[at + 1] = Byte(grey + ((g - grey) * camera.Saturation), noise);
            rgb[at + 2] = Byte(grey + ((b - grey) * camera.Saturation), noise);
        }

        if (camera.JpegQuality > 0)
            new JpegLoss(camera.JpegQuality).Apply(rgb, _view.Width, _view.Height);
        return rgb;
    }

    private byte Byte(float value, SeededStream noise) =>
        (byte)Math.Clamp(value + (_view.Camera.Noise * noise.Bell()) + 0.5f, 0, 255);
}
