using Semblance.Synthetic.Geometry;
using Semblance.Synthetic.Hair;
using Semblance.Synthetic.Numerics;

namespace Semblance.Synthetic.Rendering;

/// <summary>The share of the room that each place of a head sees: what is left is folds, hollows, and what hair and chin cover.</summary>
internal static class Openness
{
    private const int Directions = 18;
    private static readonly Vec3[] Sky = [.. Enumerable.Range(0, Directions).Select(Direction)];

    public static float[] Measure(HeadShape head, SurfaceMesh torso, StrandSet hair)
    {
        var seen = new float[HeadGrid.Count];
        var all = new float[HeadGrid.Count];
        foreach (var direction in Sky)
        {
            using var map = new ShadowMap(direction, new Vec3(0, -20, 0), 0);
            map.Draw(head.Places, HeadNet.Coarse);
            map.Draw(torso.Places, torso.Triangles);
            for (var i = 1; i < hair.Points.Count; i += 5)
                map.DrawDot(hair.Points[i]);
            for (var i = 0; i < seen.Length; i++)
            {
                var facing = head.Normals[i].Dot(direction) + 0.12f;
                if (facing <= 0)
                    continue;
                all[i] += facing;
                seen[i] += facing * map.LightAtOnce(head.Places[i] + (head.Normals[i] * 1.5f));
            }
        }

        for (var i = 0; i < seen.Length; i++)
            seen[i] = all[i] > 0 ? 0.12f + (0.88f * seen[i] / all[i]) : 1;
        return seen;
    }

    /// <summary>Even over the ball (a spiral), without what comes from straight below.</summary>
    private static Vec3 Direction(int k)
    {
        var y = 1 - ((k + 0.5f) * (1.75f / Directions));
        var (s, c) = ExactMath.SinCos(k * 2.39996323);
        var r = MathF.Sqrt(MathF.Max(0, 1 - (y * y)));
        return new Vec3(r * s, y, r * c);
    }
}
