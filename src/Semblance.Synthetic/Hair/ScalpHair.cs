using Semblance.Synthetic.Geometry;
using Semblance.Synthetic.Identity;
using Semblance.Synthetic.Numerics;
using Semblance.Synthetic.Texture;

namespace Semblance.Synthetic.Hair;

/// <summary>Grows the hair of the head.</summary>
internal sealed class ScalpHair
{
    private const int ShortPoints = 9;
    private const int LongPoints = 22;
    private const int Tries = 15_000;
    private readonly PersonTraits _person;
    private readonly HeadShape _head;
    private readonly HairStyle _style;
    private readonly HeadRegions _regions;
    private readonly ScalpShape _scalp;
    private readonly NoiseView _clump;
    private readonly NoiseView _clump2;
    private readonly float _curlTurn;

    private ScalpHair(PersonTraits person, HeadShape head)
    {
        (_person, _head) = (person, head);
        _style = new HairStyle(person.Hair);
        _regions = new HeadRegions(person.Hair, person.Beard);
        _scalp = new ScalpShape(head);
        var stream = new SeededStream(person.Seed, "locks");
        _clump = new NoiseView(NoiseSheet.Rough, 260, stream);
        _clump2 = new NoiseView(NoiseSheet.Rough, 260, stream);
        _curlTurn = stream.Between(0.7f, 1.4f);
    }

    public static StrandSet Grow(PersonTraits person, HeadShape head)
    {
        var isLong = person.Hair.Cut is HairCut.Bob or HairCut.Long or HairCut.Tied || (person.Hair.Cut == HairCut.Round && person.Hair.Curl > 0.3f);
        var set = new StrandSet(isLong ? LongPoints : ShortPoints, isLong ? 0.85f : 0.62f, isLong ? 1 - (0.6f * person.Hair.Frizz) : 0.6f - (0.4f * person.Hair.Frizz));
        if (person.Hair.Cut != HairCut.Bald)
            new ScalpHair(person, head).GrowInto(set);
        return set;
    }

    private void GrowInto(StrandSet set)
    {
        var stream = new SeededStream(_person.Seed, "scalp hair");
        Span<Vec3> points = stackalloc Vec3[set.PointsPerStrand];
        for (var k = 0; k < Tries; k++)
        {
            var (row, column) = SkinSampler.At((k + stream.Unit()) / Tries, stream);
            var usual = FrontalChart.PlaceAt(UsualHead.Places, row, column);
            var direction = HeadGrid.Directions[(int)column];
            var chance = stream.Unit();
            if (usual.Y < -75 || chance > _regions.Scalp(usual, direction) * 0.98f)
                continue;
            GrowOne(points, row, column, usual, stream);
            set.Add(points, Colour(usual, stream), -1);
        }
    }

    private Vec3 Colour(Vec3 usual, SeededStream stream)
    {
        var hair = _person.Hair;
        var streak = 1 + (0.16f * _clump.At(usual.X + (2 * usual.Z), usual.Y));
        var natural = hair.Colour * (streak * stream.Between(0.72f, 1.3f));
        var white = new Vec3(0.42f, 0.42f, 0.43f) * stream.Between(0.75f, 1.1f);
        return Vec3.Lerp(natural, white, hair.Grey * stream.Between(0.45f, 1));
    }

    private void GrowOne(Span<Vec3> points, float row, float column, Vec3 usual, SeededStream stream)
    {
        var hair = _person.Hair;
        var place = FrontalChart.PlaceAt(_head.Places, row, column);
        var normal = FrontalChart.PlaceAt(_head.Normals, row, column).Unit();
        var shell = MathF.Min(_scalp.Depth(place), 1.01f);
        var length = MathF.Max(2, _style.Length(usual)) * (1 + (0.10f * _clump2.At(usual.X, usual.Z)) + (0.14f * stream.Bell() * (0.4f + hair.Frizz)));
        var step = MathF.Max(length, 2) / (points.Length - 1);
        // Neighbours bend alike (locks), and each hair a little by itself.
        var lock1 = new Vec3(_clump.At(usual.X, usual.Z), _clump2.At(usual.Z, usual.Y), _clump.At(usual.Y, usual.X));
        var own = new Vec3(stream.Bell(), stream.Bell(), stream.Bell());
        var phase = stream.Between(0, 1.2f) + (2.2f * lock1.X);
        var heading = (normal * _style.Rise) + _style.Comb(usual, place, normal) + (own * (0.10f + (0.25f * hair.Frizz)));
        var bend = (lock1 * (0.10f + (0.16f * hair.Curl))) + (own * (0.05f + (0.12f * hair.Frizz)));
        points[0] = place - (normal * 0.5f);
        for (var i = 1; i < points.Length; i++)
        {
            var outwards = _scalp.Out(place);
            var combed = i * step < 70 ? _style.Comb(usual, place, outwards) * (0.05f * step) : Vec3.Zero;
            heading = (heading.Unit() + combed + (bend * 0.5f) + new Vec3(0, -_style.Weight * step * (0.1f + (0.01f * i)), 0)).Unit();
            place += (heading * step) + Coil(i, step, phase, heading);
            place = _scalp.PushOut(place, shell + (0.02f * MathF.Min(i * step / 6, 4) * (0.4f + hair.Volume)));
            place = ScalpShape.ClearFace(place, usual.X);
            points[i] = place;
        }
    }

    /// <summary>The sideways move of a curl.</summary>
    private Vec3 Coil(int i, float step, float phase, Vec3 heading)
    {
        var curl = _person.Hair.Curl;
        if (curl < 0.1f)
            return Vec3.Zero;
        // A turn takes 60 mm of hair in waves and 14 in tight curls; no more than a third of a turn goes into a step.
        var turn = MathF.Min(6.2832f * step / ExactMath.Mix(60, 14, curl), 2.1f) * _curlTurn;
        var (s, c) = ExactMath.SinCos((i * turn) + (phase * 2));
        var side = heading.Cross(new Vec3(0.3f, 1, 0.2f)).Unit();
        return ((side * c) + (heading.Cross(side) * s)) * (step * ExactMath.Mix(0.25f, 0.8f, curl));
    }
}
