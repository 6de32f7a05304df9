using Semblance.Synthetic.Geometry;
using Semblance.Synthetic.Identity;
using Semblance.Synthetic.Numerics;

namespace Semblance.Synthetic.Texture;

/// <summary>Hair too short or too thick on the ground to be drawn one by one: the scalp below a haircut, stubble, the ground of the brows.</summary>
internal sealed class HairPaint
{
    private readonly PersonTraits _person;
    private readonly HeadRegions _regions;
    private readonly NoiseView _dots;
    private readonly NoiseView _edge;
    private readonly float _scalp;
    private readonly Vec3 _stubble;

    public HairPaint(PersonTraits person)
    {
        _person = person;
        _regions = new HeadRegions(person.Hair, person.Beard);
        var stream = new SeededStream(person.Seed, "stubble");
        _dots = new NoiseView(NoiseSheet.Fine, 34, stream);
        _edge = new NoiseView(NoiseSheet.Rough, 110, stream);
        _scalp = person.Hair.Cut switch { HairCut.Bald => 0.16f, HairCut.Shaved => 0.72f, _ => 0.93f };
        _stubble = Vec3.Lerp(person.Hair.Colour, new Vec3(0.03f, 0.035f, 0.045f), 0.55f);
    }

    public void Apply(Vec3 usual, float level, float column, ref Pigment point)
    {
        var dots = _dots.At(usual.X + (0.6f * usual.Z), usual.Y);
        var scalp = level < 11.5f ? _regions.Scalp(usual + new Vec3(0, 2.5f * _edge.At(usual.X, usual.Z + usual.Y), 0), DirectionAt(column)) : 0;
        if (scalp > 0)
        {
            var hair = Vec3.Lerp(_person.Hair.Colour, new Vec3(0.42f, 0.42f, 0.43f), _person.Hair.Grey);
            point.Lay(hair * (0.8f + (0.12f * dots)), scalp * _scalp * Math.Clamp(0.9f + (0.12f * dots), 0, 1));
            point.Shine *= 1 - (0.6f * scalp * _scalp);
        }

        if (level is > 4 and < 12.5f)
            Beard(usual, level, dots, ref point);
        if (usual.Z > 30 && usual.Y is > 6 and < 40)
            Brow(usual, dots, ref point);
    }

    private void Beard(Vec3 usual, float level, float dots, ref Pigment point)
    {
        var shave = _person.Beard.Stubble > 0 ? _regions.Shave(usual, level) : 0;
        point.Lay(_stubble, 0.36f * _person.Beard.Stubble * shave * Math.Clamp(0.75f + (0.35f * dots), 0, 1));
        if (!_person.Beard.HasHair)
            return;
        var beard = _regions.Beard(usual, level);
        point.Lay(_person.BeardColour() * 0.8f, 0.75f * beard * Math.Clamp(0.8f + (0.3f * dots), 0, 1));
        point.Shine *= 1 - (0.7f * beard);
    }

    private void Brow(Vec3 usual, float dots, ref Pigment point)
    {
        var brow = BrowLine.Cover(_person.Brows, MathF.Abs(usual.X), usual.Y);
        if (brow > 0)
            point.Lay(_person.BrowColour(), 0.42f * brow * _person.Brows.Density * Math.Clamp(0.75f + (0.3f * dots), 0, 1));
    }

    private static float DirectionAt(float column)
    {
        var c = Math.Min((int)column, HeadGrid.Columns - 2);
        return ExactMath.Mix(HeadGrid.Directions[c], HeadGrid.Directions[c + 1], column - c);
    }
}
