using Semblance.Synthetic.Geometry;
using Semblance.Synthetic.Identity;
using Semblance.Synthetic.Numerics;
using Semblance.Synthetic.Texture;

namespace Semblance.Synthetic.Shading;

/// <summary>An eyeball between its lids: where the ray meets the ball decides, so the iris turns with the gaze.</summary>
internal sealed class EyeShader
{
    private readonly EyeTraits _eyes;
    private readonly SceneLight _light;
    private readonly LidLines _lids;
    private readonly float _opening;
    private readonly float _radius;
    private readonly float _phase;
    private readonly Vec3[] _balls;
    private readonly Vec3[] _gazes;

    /// <summary>Both eyes: the subject's right first.</summary>
    public EyeShader(PersonTraits person, SceneLight light, float opening, float radius, Vec3[] balls, Vec3[] gazes)
    {
        (_eyes, _light, _opening, _radius, _balls, _gazes) = (person.Eyes, light, opening, radius, balls, gazes);
        _lids = new LidLines(person.Eyes);
        _phase = new SeededStream(person.Seed, "iris").Unit();
    }

    /// <summary>The eyeball's colour, when the point lies between the lids.</summary>
    public bool TryShade(ref SurfacePoint point, out Vec3 colour)
    {
        colour = default;
        var ex = (MathF.Abs(point.Usual.X) - EyeForms.CentreX) / EyeForms.HalfWidth;
        var ey = point.Usual.Y / EyeForms.HalfWidth;
        if (point.Usual.Z < 30 || MathF.Abs(ex) >= 1 || MathF.Abs(ey) > 0.8f)
            return false;
        var (upper, lower) = (_lids.Upper(ex, _opening), _lids.Lower(ex));
        if (ey >= upper || ey <= lower)
            return false;
        var side = point.Usual.X < 0 ? 0 : 1;
        var normal = Meet(point.Place, _balls[side]);
        var shade = ExactMath.Smooth(-0.02f, 0.26f, upper - ey) * ExactMath.Smooth(-0.06f, 0.10f, ey - lower);
        var corners = ExactMath.Smooth(1.02f, 0.72f, MathF.Abs(ex));
        var margin = ExactMath.Smooth(0.055f, 0.02f, ey - lower);
        var white = White(normal, side, ex);
        var diffuse = (_light.Lamp * (MathF.Max(0, normal.Dot(_light.ToLamp) + 0.15f) * point.Lit * 0.85f)) + (_light.Around(normal) * 0.9f);
        colour = white * diffuse * (0.30f + (0.70f * shade)) * (0.62f + (0.38f * corners));
        colour = Vec3.Lerp(colour, SkinColour.Of(_eyes.Circles * 0.2f, 1.5f, 0.2f) * diffuse * 0.8f, 0.6f * margin);
        colour += Glint(normal, ref point) * (0.25f + (0.75f * shade));
        return true;
    }

    private Vec3 White(Vec3 normal, int side, float ex)
    {
        var gaze = _gazes[side];
        var along = normal.Dot(gaze);
        var off = normal - (gaze * along);
        var distance = off.Length * _radius / _eyes.IrisRadius;
        var red = ExactMath.Smooth(0.55f, 1, MathF.Abs(ex)) + (ex < -0.8f ? 1 : 0);
        var white = new Vec3(0.42f, 0.39f - (0.10f * red), 0.37f - (0.10f * red) - (0.10f * _eyes.ScleraYellow));
        if (along <= 0 || distance > 1.12f)
            return white;
        var turn = ExactMath.Atan2(off.Y, off.X) * (1 / 6.2831853f);
        var fibre = NoiseSheet.Rough.At((turn * 2) + _phase, (distance * 0.12f) + _phase);
        var iris = Vec3.Lerp(_eyes.IrisCentreColour, _eyes.IrisColour, ExactMath.Smooth(0.4f, 0.75f, distance + (0.08f * fibre)));
        iris = iris * (0.95f + (0.22f * fibre)) * ExactMath.Mix(0.28f, 1, ExactMath.Smooth(1.02f, 0.80f, distance));
        iris *= ExactMath.Smooth(0.34f, 0.42f, distance);
        return Vec3.Lerp(iris, white, ExactMath.Smooth(0.95f, 1.10f, distance));
    }

    /// <summary>The lamp mirrored in the wet surface.</summary>
    private Vec3 Glint(Vec3 normal, ref SurfacePoint point)
    {
        var toCamera = point.ToCamera;
        var mirrored = (normal * (2 * normal.Dot(toCamera))) - toCamera;
        var lamp = ExactMath.Smooth(0.945f - (0.05f * _light.Softness), 0.975f, mirrored.Dot(_light.ToLamp)) * point.Lit;
        return (_light.Lamp * (1.5f * lamp)) + (_light.Around(mirrored) * 0.045f);
    }

    /// <summary>The direction outwards where the camera's ray meets the ball.</summary>
    private Vec3 Meet(Vec3 place, Vec3 ball)
    {
        var ray = place.Unit();
        var along = ray.Dot(ball);
        var squared = ball.Dot(ball) - (along * along);
        var inside = (_radius * _radius) - squared;
        var hit = ray * (along - MathF.Sqrt(MathF.Max(0, inside)));
        return (hit - ball).Unit();
    }
}
