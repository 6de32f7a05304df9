using Semblance.Synthetic.Geometry;
using Semblance.Synthetic.Identity;
using Semblance.Synthetic.Numerics;
using Semblance.Synthetic.Shading;
using Semblance.Synthetic.Texture;
using Semblance.Synthetic.Views;

namespace Semblance.UnitTests.Synthetic.Shading;

public sealed class SkinAndEyeTests
{
    private static readonly SceneLight Front = new(new ViewLight { AzimuthDegrees = 0, ElevationDegrees = 0, Rim = 0 }, direction => direction);
    private static readonly SceneLight Aside = new(new ViewLight { AzimuthDegrees = 80, ElevationDegrees = 0, Rim = 0 }, direction => direction); // its mirror image is not in the pupil
    private static readonly Vec3 Ball = new(31.5f, 0, -1_000);

    [Fact]
    public void Skin_that_faces_the_lamp_is_brighter_and_red_bleeds_into_its_shadow()
    {
        var shader = new SkinShader(new SkinMap(), Front);
        Vec3 Shade(Vec3 normal, float lit)
        {
            var point = new SurfacePoint { Place = new Vec3(0, 0, -1_000), Normal = normal, Lit = lit, Open = 1 };
            return shader.Shade(new Vec3(0.5f, 0.5f, 0.5f), 0, normal, normal, ref point);
        }

        var (ahead, aside) = (new Vec3(0, 0, 1), new Vec3(1, 0, 0));
        Assert.True(Shade(ahead, 1).Y > Shade(aside, 1).Y);
        Assert.True(Shade(ahead, 1).Y > Shade(ahead, 0).Y);
        Assert.True(Shade(ahead, 0.25f).X / Shade(ahead, 1).X > Shade(ahead, 0.25f).Z / Shade(ahead, 1).Z);
    }

    [Fact]
    public void An_eye_shows_between_open_lids_only_and_its_middle_is_dark()
    {
        var (open, shut) = (Shader(1), Shader(0));
        Assert.True(TryShade(open, 0, out var pupil));
        Assert.True(TryShade(open, 9, out var white));
        Assert.True(white.Y > pupil.Y);
        Assert.False(TryShade(shut, 0, out _));
        Assert.False(TryShade(open, 40, out _)); // the temple
    }

    private static EyeShader Shader(float opening) => new(PersonTraits.FromSeed(3), Aside, opening, EyeForms.BallRadius, [Ball with { X = -Ball.X }, Ball], [new Vec3(0, 0, 1), new Vec3(0, 0, 1)]);

    private static bool TryShade(EyeShader shader, float aside, out Vec3 colour)
    {
        var point = new SurfacePoint { Usual = new Vec3(EyeForms.CentreX + aside, 0, 80), Place = new Vec3(Ball.X + aside, 0, Ball.Z + 11), Normal = new Vec3(0, 0, 1), Lit = 1, Open = 1 };
        return shader.TryShade(ref point, out colour);
    }
}
