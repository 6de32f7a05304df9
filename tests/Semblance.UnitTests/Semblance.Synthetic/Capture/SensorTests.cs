using Semblance.Synthetic.Capture;
using Semblance.Synthetic.Identity;
using Semblance.Synthetic.Views;

namespace Semblance.UnitTests.Synthetic.Capture;

public sealed class SensorTests
{
    private static readonly ViewCamera Plain = new() { Noise = 0, Blur = 0, JpegQuality = 0 };

    [Fact]
    public void More_light_is_brighter_up_to_white()
    {
        var values = new[] { 0f, 0.05f, 0.2f, 0.5f, 1, 50 }.Select(light => Develop(Plain, light)[0]).ToArray();
        Assert.Equal(values.Order(), values);
        Assert.True(values[0] < 8);
        Assert.True(values[^1] > 240);
    }

    [Fact]
    public void The_tone_curve_has_a_shoulder_and_contrast_turns_about_the_middle()
    {
        var (soft, hard) = (ToneCurve.Of(0.7f), ToneCurve.Of(1.4f));
        Assert.True(hard.At(0.02f) < soft.At(0.02f));
        Assert.True(hard.At(0.8f) > soft.At(0.8f));
        Assert.True(ToneCurve.Of(1).At(3) > ToneCurve.Of(1).At(1));
    }

    [Fact]
    public void Saturation_0_is_black_and_white()
    {
        var rgb = Develop(Plain with { Saturation = 0 }, 0.5f, 0.2f, 0.05f);
        Assert.Equal(rgb[0], rgb[1]);
        Assert.Equal(rgb[1], rgb[2]);
    }

    [Fact]
    public void A_camera_set_to_candle_light_shows_daylight_blue()
    {
        var rgb = Develop(Plain with { WhiteKelvin = 3_000 }, 0.3f);
        Assert.True(rgb[2] > rgb[0] + 40);
    }

    [Fact]
    public void Noise_spreads_as_asked_and_each_grain_has_its_own()
    {
        var view = new SyntheticView { Width = 64, Height = 64, Camera = Plain with { Noise = 8 } };
        var (first, second) = (Develop(view, 0.2f), Develop(view with { Grain = 1 }, 0.2f));
        Assert.NotEqual(first, second);
        var mean = first.Average(value => (double)value);
        Assert.Equal(8, Math.Sqrt(first.Average(value => (value - mean) * (value - mean))), 0.6);
    }

    private static byte[] Develop(ViewCamera camera, float red, float? green = null, float? blue = null)
    {
        var light = Enumerable.Range(0, 32 * 32).SelectMany(_ => new[] { red, green ?? red, blue ?? red }).ToArray();
        return new Sensor(new SyntheticView { Width = 32, Height = 32, Camera = camera }, PersonTraits.FromSeed(1)).Develop(light);
    }

    private static byte[] Develop(SyntheticView view, float grey) =>
        new Sensor(view, PersonTraits.FromSeed(1)).Develop(Enumerable.Repeat(grey, view.Width * view.Height * 3).ToArray());
}
