using Semblance.Synthetic.Numerics;

namespace Semblance.Synthetic.Geometry;

/// <summary>Places joined to triangles; anticlockwise seen from outside.</summary>
internal sealed class SurfaceMesh(Vec3[] places, int[] triangles)
{
    public Vec3[] Places { get; } = places;

    /// <summary>Three places each.</summary>
    public int[] Triangles { get; } = triangles;

    /// <summary>The triangles of a grid of rows and columns whose columns run to the right when seen from outside and rows run down.</summary>
    public static int[] Grid(int rows, int columns)
    {
        var triangles = new int[(rows - 1) * (columns - 1) * 6];
        var n = 0;
        for (var r = 0; r < rows - 1; r++)
        {
            for (var c = 0; c < columns - 1; c++)
            {
                var a = (r * columns) + c;
                ReadOnlySpan<int> two = [a, a + columns, a + 1, a + 1, a + columns, a + columns + 1];
                two.CopyTo(triangles.AsSpan(n));
                n += 6;
            }
        }

        return triangles;
    }

    /// <summary>Directions at right angles to the surface, from all triangles around each place.</summary>
    public static void FillNormals(ReadOnlySpan<Vec3> places, ReadOnlySpan<int> triangles, Span<Vec3> normals)
    {
        normals.Clear();
        for (var t = 0; t < triangles.Length; t += 3)
        {
            var (a, b, c) = (triangles[t], triangles[t + 1], triangles[t + 2]);
            var normal = (places[b] - places[a]).Cross(places[c] - places[a]);
            normals[a] += normal;
            normals[b] += normal;
            normals[c] += normal;
        }

        foreach (ref var normal in normals)
            normal = normal.Unit();
    }
}
