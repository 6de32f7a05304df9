using Semblance.Synthetic.Geometry;
using Semblance.Synthetic.Numerics;

namespace Semblance.Synthetic.Occluding;

/// <summary>A medical mask: cloth that is stretched over nose, mouth and chin of a head, however it is turned.</summary>
internal static class MaskForm
{
    private const float UpperEdge = -24; // heights on the usual head
    private const float LowerEdge = -112;
    private const float HalfAngle = 64; // degrees around the head
    private const int Stretching = 60;
    private const float Thickness = 3;
    private static readonly int[] Rows = [.. Enumerable.Range(0, HeadGrid.Rows).Where(IsCovered)];
    private static readonly int[] Columns = [.. Enumerable.Range(0, HeadGrid.Columns).Where(column => MathF.Abs(HeadGrid.Directions[column]) <= HalfAngle)];
    private static readonly int[] Net = SurfaceMesh.Grid(Rows.Length, Columns.Length);

    /// <summary>Lays the mask on the places of the head's grid, in whatever space they are.</summary>
    public static SurfaceMesh Over(ReadOnlySpan<Vec3> head)
    {
        var skin = new Vec3[Rows.Length * Columns.Length];
        for (var i = 0; i < skin.Length; i++)
            skin[i] = head[(Rows[i / Columns.Length] * HeadGrid.Columns) + Columns[i % Columns.Length]];
        var flat = (Vec3[])skin.Clone();
        Relax(flat, Stretching);
        var normals = new Vec3[skin.Length];
        SurfaceMesh.FillNormals(flat, Net, normals);
        var heights = Array.ConvertAll(Enumerable.Range(0, skin.Length).ToArray(), i => MathF.Max(0, (skin[i] - flat[i]).Dot(normals[i])));
        var raised = Raise(heights);
        for (var i = 0; i < flat.Length; i++)
            flat[i] += normals[i] * (raised[i] + Thickness);
        return new SurfaceMesh(flat, Net);
    }

    private static bool IsCovered(int row) =>
        UsualHead.Places[(row * HeadGrid.Columns) + HeadGrid.MiddleColumn].Y is <= UpperEdge and >= LowerEdge && row != HeadGrid.UpperLipRow + 1;

    /// <summary>Draws every inner place towards the middle of its four neighbours.</summary>
    private static void Relax(Vec3[] places, int times)
    {
        for (var time = 0; time < times; time++)
        {
            for (var row = 1; row < Rows.Length - 1; row++)
            {
                for (var column = 1; column < Columns.Length - 1; column++)
                {
                    var at = (row * Columns.Length) + column;
                    places[at] = (places[at] * 0.2f) + ((places[at - 1] + places[at + 1] + places[at - Columns.Length] + places[at + Columns.Length]) * 0.2f);
                }
            }
        }
    }

    /// <summary>The highest height near each place, so that the cloth rests on tips and spans what lies between.</summary>
    private static float[] Raise(float[] heights)
    {
        const int reach = 5;
        var raised = new float[heights.Length];
        for (var at = 0; at < raised.Length; at++)
        {
            var (row, column) = (at / Columns.Length, at % Columns.Length);
            for (var r = Math.Max(row - reach, 0); r <= Math.Min(row + reach, Rows.Length - 1); r++)
                for (var c = Math.Max(column - reach, 0); c <= Math.Min(column + reach, Columns.Length - 1); c++)
                    raised[at] = MathF.Max(raised[at], heights[(r * Columns.Length) + c] * (1 - (0.03f * MathF.Max(Math.Abs(r - row), Math.Abs(c - column)))));
        }

        return raised;
    }
}
