using Semblance.Synthetic.Identity;
using Semblance.Synthetic.Numerics;

namespace Semblance.Synthetic.Texture;

/// <summary>The skin's tone from place to place.</summary>
internal sealed class TonePaint
{
    private readonly SkinTraits _skin;
    private readonly float _noseRed;
    private readonly NoiseView _patches;
    private readonly NoiseView _patches2;
    private readonly NoiseView _mottle;
    private readonly NoiseView _mottle2;
    private readonly NoiseView _grain;

    public TonePaint(PersonTraits person)
    {
        _skin = person.Skin;
        _noseRed = person.Skin.NoseRed;
        var stream = new SeededStream(person.Seed, "tone");
        _patches = new NoiseView(NoiseSheet.Soft, 420, stream);
        _patches2 = new NoiseView(NoiseSheet.Soft, 300, stream);
        _mottle = new NoiseView(NoiseSheet.Rough, 120, stream);
        _mottle2 = new NoiseView(NoiseSheet.Rough, 90, stream);
        _grain = new NoiseView(NoiseSheet.Fine, 60, stream);
    }

    public void Apply(Vec3 usual, ref Pigment point)
    {
        // Unrolled around the head, so that the sides are not stretched.
        var u = usual.X + (usual.X > 0 ? 1 : -1) * (90 - usual.Z) * 0.6f;
        var v = usual.Y;
        var (patch, patch2, mottle, mottle2, grain) = (_patches.At(u, v), _patches2.At(u, v), _mottle.At(u, v), _mottle2.At(u, v), _grain.At(u, v));
        point.Melanin = _skin.Melanin + (0.028f * _skin.Unevenness * patch) + (0.014f * _skin.Mottling * mottle) + (0.006f * grain);
        point.Blood = _skin.Blood + (0.16f * _skin.Unevenness * patch2) + (0.14f * _skin.Mottling * mottle2) + (0.03f * grain);
        point.Yellow = _skin.Yellow + (0.12f * _skin.Unevenness * patch);
        point.Shine = 0.28f + (0.05f * grain);
        point.Height = (0.035f * _skin.Pores * grain) + (0.03f * _skin.Mottling * mottle);
        if (usual.Z > 0)
            Zones(MathF.Abs(usual.X), usual.Y, ref point);
    }

    private void Zones(float x, float y, ref Pigment point)
    {
        point.Blood += 1.1f * _skin.CheekRed * ExactMath.Hill(x - 38, y + 33, 28, 24);
        point.Blood += (0.25f + (0.9f * _noseRed)) * ExactMath.Hill(x, y + 39, 19, 15);
        point.Blood += 0.35f * ExactMath.Hill(x, y + 101, 22, 14);
        var shade = _skin.CheekShade * (ExactMath.Hill(x - 44, y + 18, 24, 14) + ExactMath.Hill(x - 20, y - 44, 44, 16));
        point.Melanin += 0.16f * shade;
        var zone = ExactMath.Hill(x, y - 42, 52, 28) + ExactMath.Hill(x, y + 20, 14, 34) + (0.7f * ExactMath.Hill(x, y + 98, 22, 16));
        point.Shine += _skin.Oil * 0.4f * zone;
        point.Yellow += 0.2f * ExactMath.Hill(x, y - 45, 60, 34);
    }
}
