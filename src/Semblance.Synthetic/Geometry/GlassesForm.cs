using Semblance.Synthetic.Identity;
using Semblance.Synthetic.Numerics;

namespace Semblance.Synthetic.Geometry;

/// <summary>A frame of bent wire around both eyes, with a bridge and temples to the ears.</summary>
internal sealed class GlassesForm
{
    private const int Corners = 44;
    private const int Sides = 6;
    private readonly List<Vec3> _places = [];
    private readonly List<int> _triangles = [];
    private readonly GlassesTraits _glasses;
    private readonly float _front;
    private readonly float _height;
    private readonly float _apart;

    private GlassesForm(GlassesTraits glasses, HeadShape head)
    {
        _glasses = glasses;
        var brow = (FacePoints.At(head.Places, 26, 15) + FacePoints.At(head.Places, -26, 15)) * 0.5f;
        var root = FacePoints.At(head.Places, 0, -4);
        _front = MathF.Max(brow.Z + 1, root.Z - 6) + 2.5f;
        _height = head.LeftBall.Y - 2;
        _apart = MathF.Max(head.LeftBall.X + 0.5f, glasses.LensWidth + 7);
        Lenses = [Outline(-1, glasses.LensWidth, glasses.LensHeight), Outline(1, glasses.LensWidth, glasses.LensHeight)];
        foreach (var lens in Lenses)
            Tube(glasses.IsHalfRim ? UpperHalf(lens) : [.. lens, lens[0], lens[1]], glasses.Rim);
        Tube(Bridge(), glasses.Rim * 0.9f);
        for (var side = -1; side <= 1; side += 2)
            Tube(Temple(side, head), MathF.Max(1.2f, glasses.Rim * 0.8f));
        Frame = new SurfaceMesh([.. _places], [.. _triangles]);
    }

    public SurfaceMesh Frame { get; }

    /// <summary>The outlines of the subject's right and left lens.</summary>
    public Vec3[][] Lenses { get; }

    public static GlassesForm Of(GlassesTraits glasses, HeadShape head) => new(glasses, head);

    private Vec3[] Outline(int side, float width, float height)
    {
        var outline = new Vec3[Corners];
        for (var k = 0; k < Corners; k++)
        {
            var (s, c) = ExactMath.SinCos(k * 2 * Math.PI / Corners);
            var power = 2 / _glasses.Squareness;
            var x = MathF.Sign(c) * ExactMath.Pow(MathF.Abs(c), power) * width;
            var y = MathF.Sign(s) * ExactMath.Pow(MathF.Abs(s), power) * height;
            y += _glasses.CatEye * MathF.Max(0, x / width) * MathF.Max(0, y / height);
            x *= 1 - (0.10f * MathF.Max(0, -y / height)); // narrower towards the cheek
            outline[k] = OnFront(side * (_apart + x), _height + y);
        }

        return outline;
    }

    private Vec3 OnFront(float x, float y) => new(x, y, _front - (x * x / 420) + (0.05f * (y - _height)));

    private static Vec3[] UpperHalf(Vec3[] lens) => [.. lens.Skip(Corners - 2), .. lens.Take((Corners / 2) + 3)];

    private Vec3[] Bridge()
    {
        var inner = _apart - _glasses.LensWidth;
        var bridge = new Vec3[9];
        for (var k = 0; k < bridge.Length; k++)
        {
            var t = (k / 4f) - 1;
            bridge[k] = OnFront(t * (inner + 1), _height + (0.28f * _glasses.LensHeight) + (3.5f * (1 - (t * t)))) + new Vec3(0, 0, 1.5f * (1 - (t * t)));
        }

        return bridge;
    }

    private Vec3[] Temple(int side, HeadShape head)
    {
        var column = HeadGrid.MiddleColumn + (side * 50);
        var head0 = FrontalChart.PlaceAt(head.Places, 66, column);
        var start = OnFront(side * (_apart + _glasses.LensWidth - 0.5f), _height + (0.45f * _glasses.LensHeight));
        var hinge = new Vec3(side * MathF.Max(MathF.Abs(start.X) + 3, MathF.Abs(head0.X) - 6), start.Y, start.Z - 7);
        var ear = new Vec3(side * (MathF.Abs(head0.X) + 2.5f), start.Y - 1, head0.Z - 4);
        return [start, hinge, Vec3.Lerp(hinge, ear, 0.33f), Vec3.Lerp(hinge, ear, 0.66f), ear, ear + new Vec3(0, -12, -12)];
    }

    /// <summary>A tube of six sides along a line.</summary>
    private void Tube(ReadOnlySpan<Vec3> line, float thickness)
    {
        var start = _places.Count;
        for (var k = 0; k < line.Length; k++)
        {
            var along = (line[Math.Min(k + 1, line.Length - 1)] - line[Math.Max(k - 1, 0)]).Unit();
            var depth = new Vec3(0.05f, 0.1f, 1).Cross(along).Unit();
            var other = along.Cross(depth);
            for (var side = 0; side < Sides; side++)
            {
                var (s, c) = ExactMath.SinCos(side * 2 * Math.PI / Sides);
                _places.Add(line[k] + (depth * (0.5f * thickness * c)) + (other * (0.62f * thickness * s)));
            }
        }

        for (var k = 0; k < line.Length - 1; k++)
        {
            for (var side = 0; side < Sides; side++)
            {
                var (a, b) = (start + (k * Sides) + side, start + (k * Sides) + ((side + 1) % Sides));
                _triangles.AddRange([a, b, a + Sides, b, b + Sides, a + Sides]);
            }
        }
    }
}
