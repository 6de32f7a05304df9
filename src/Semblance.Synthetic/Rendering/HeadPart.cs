using Semblance.Synthetic.Geometry;
using Semblance.Synthetic.Numerics;
using Semblance.Synthetic.Shading;

namespace Semblance.Synthetic.Rendering;

/// <summary>The head of a scene: from a triangle and a place on it to a colour.</summary>
internal sealed class HeadPart(ScenePart part, SkinShader skin, EyeShader eyes, MouthShader mouth, ShadowMap shadow, float[] open)
{
    public ScenePart Part { get; } = part;

    public Vec3 Shade(int triangle, float b, float c)
    {
        var corner = triangle * 3;
        var (ia, ib, ic) = (Part.Triangles[corner], Part.Triangles[corner + 1], Part.Triangles[corner + 2]);
        var a = 1 - b - c;
        var (row, column, isLower) = HeadNet.Square(triangle);
        var point = new SurfacePoint
        {
            Place = (Part.Places[ia] * a) + (Part.Places[ib] * b) + (Part.Places[ic] * c),
            Normal = ((Part.Normals[ia] * a) + (Part.Normals[ib] * b) + (Part.Normals[ic] * c)).Unit(),
            Usual = (UsualHead.Places[ia] * a) + (UsualHead.Places[ib] * b) + (UsualHead.Places[ic] * c),
            Row = row + (isLower ? b + c : b),
            Column = column + (isLower ? a + c : c),
            AlongColumn = isLower ? Part.Places[ic] - Part.Places[ib] : Part.Places[ic] - Part.Places[ia],
            AlongRow = isLower ? Part.Places[ic] - Part.Places[ia] : Part.Places[ib] - Part.Places[ia],
            Open = (open[ia] * a) + (open[ib] * b) + (open[ic] * c),
        };
        point.Lit = shadow.LightAt(point.Place);
        if (row == HeadGrid.UpperLipRow)
        {
            var gap = point.AlongRow.Length;
            return mouth.Shade(ref point, (point.Row - row) * gap, gap);
        }

        return eyes.TryShade(ref point, out var eye) ? eye : skin.Shade(ref point);
    }
}
