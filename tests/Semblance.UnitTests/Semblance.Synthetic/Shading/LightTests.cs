using Semblance.Synthetic.Numerics;
using Semblance.Synthetic.Shading;
using Semblance.Synthetic.Views;

namespace Semblance.UnitTests.Synthetic.Shading;

public sealed class LightTests
{
    private static readonly SceneLight Front = new(new ViewLight { AzimuthDegrees = 0, ElevationDegrees = 0, Rim = 0 }, direction => direction);

    [Fact]
    public void A_lamp_stands_where_the_view_says()
    {
        Assert.True((Front.ToLamp - new Vec3(0, 0, 1)).Length < 1e-5f);
        Assert.True(new SceneLight(new ViewLight { AzimuthDegrees = 60 }, direction => direction).ToLamp.X > 0.5f);
        Assert.True(new SceneLight(new ViewLight { ElevationDegrees = 80 }, direction => direction).ToLamp.Y > 0.9f);
    }

    [Fact]
    public void More_light_around_is_less_from_the_lamp_and_candles_are_warm()
    {
        var soft = new SceneLight(new ViewLight { Ambient = 0.9f }, direction => direction);
        var hard = new SceneLight(new ViewLight { Ambient = 0.1f }, direction => direction);
        Assert.True(soft.Lamp.Y < hard.Lamp.Y);
        Assert.True(soft.Around(new Vec3(0, 0, 1)).Y > hard.Around(new Vec3(0, 0, 1)).Y);
        Assert.True(Front.Around(new Vec3(0, 1, 0)).Y > Front.Around(new Vec3(0, -1, 0)).Y);
        Assert.True(LightColour.Of(2_700) is var candle && candle.X > candle.Z);
        Assert.True(LightColour.Of(11_000) is var shade && shade.X < shade.Z);
    }

    [Fact]
    public void Cloth_and_frames_are_brighter_towards_the_lamp_and_darker_in_shadow()
    {
        var cloth = new ClothShader(Front, new Vec3(0.5f, 0.5f, 0.5f));
        var frame = new FrameShader(Front, new Vec3(0.5f, 0.5f, 0.5f));
        Assert.True(Cloth(cloth, new Vec3(0, 0, 1), 1).Y > Cloth(cloth, new Vec3(1, 0, 0.1f).Unit(), 1).Y);
        Assert.True(Cloth(cloth, new Vec3(0, 0, 1), 1).Y > Cloth(cloth, new Vec3(0, 0, 1), 0).Y);
        Assert.True(Frame(frame, 1).Y > Frame(frame, 0).Y);
    }

    [Fact]
    public void Hair_is_brighter_in_light_and_in_its_own_colour()
    {
        var shader = new HairShader(Front);
        Vec3 Shade(float lit) => shader.Shade(new Vec3(0, 0, -1_000), new Vec3(0, 1, 0), new Vec3(0, 0, 1), new Vec3(0.3f, 0.1f, 0.05f), 0.5f, lit, 0.2f);
        Assert.True(Shade(1).Y > Shade(0).Y);
        Assert.True(Shade(1).X > Shade(1).Z);
    }

    [Fact]
    public void Teeth_show_between_open_lips_and_darkness_behind_them()
    {
        var shader = new MouthShader(Front, 0);
        Vec3 At(float below)
        {
            var point = new SurfacePoint { Usual = new Vec3(3, -68, 90), Lit = 1, Open = 1 };
            return shader.Shade(ref point, below, 16);
        }

        Assert.True(At(4).Y > 4 * At(10).Y);
    }

    private static SurfacePoint Point(Vec3 normal, float lit) => new() { Place = new Vec3(0, 0, -1_000), Normal = normal, Lit = lit, Open = 1 };

    private static Vec3 Cloth(ClothShader shader, Vec3 normal, float lit)
    {
        var point = Point(normal, lit);
        return shader.Shade(ref point);
    }

    private static Vec3 Frame(FrameShader shader, float lit)
    {
        var point = Point(new Vec3(0, 0, 1), lit);
        return shader.Shade(ref point);
    }
}
