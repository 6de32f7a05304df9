using Semblance.Synthetic.Geometry;
using Semblance.Synthetic.Numerics;

namespace Semblance.Synthetic.Rendering;

/// <summary>A surface in the camera's space and on the screen.</summary>
internal sealed class ScenePart
{
    public ScenePart(PartKind kind, Vec3[] places, int[] triangles, Projection projection, int samplesPerPixel)
    {
        Kind = kind;
        Places = places;
        Triangles = triangles;
        Normals = new Vec3[places.Length];
        SurfaceMesh.FillNormals(places, triangles, Normals);
        (ScreenX, ScreenY, Nearness) = (new float[places.Length], new float[places.Length], new float[places.Length]);
        for (var i = 0; i < places.Length; i++)
        {
            var (x, y, nearness) = projection.ToPixels(places[i]);
            (ScreenX[i], ScreenY[i], Nearness[i]) = (x * samplesPerPixel, y * samplesPerPixel, nearness);
        }
    }

    public PartKind Kind { get; }

    /// <summary>In the camera's space.</summary>
    public Vec3[] Places { get; }

    public Vec3[] Normals { get; }

    public int[] Triangles { get; }

    /// <summary>In samples.</summary>
    public float[] ScreenX { get; }

    /// <summary>In samples.</summary>
    public float[] ScreenY { get; }

    public float[] Nearness { get; }
}
