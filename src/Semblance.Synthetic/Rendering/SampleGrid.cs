using System.Buffers;

namespace Semblance.Synthetic.Rendering;

/// <summary>Four samples for each pixel: how near, which triangle of which part, and the light that arrives.</summary>
internal sealed class SampleGrid : IDisposable
{
    /// <summary>Samples of a pixel in each direction.</summary>
    public const int PerPixel = 2;

    private const int PartShift = 24;

    /// <summary>An empty grid.</summary>
    /// <param name="width">Columns of the picture.</param>
    /// <param name="height">Rows of the picture.</param>
    /// <param name="keepsCover">Whether it also keeps how much of each sample is covered, for people who are laid over something else.</param>
    public SampleGrid(int width, int height, bool keepsCover = false)
    {
        Width = width * PerPixel;
        Height = height * PerPixel;
        Nearness = ArrayPool<float>.Shared.Rent(Width * Height);
        Owner = ArrayPool<int>.Shared.Rent(Width * Height);
        Light = ArrayPool<float>.Shared.Rent(Width * Height * 3);
        Cover = keepsCover ? ArrayPool<float>.Shared.Rent(Width * Height) : [];
        Nearness.AsSpan(0, Width * Height).Clear();
        Owner.AsSpan(0, Width * Height).Fill(-1);
    }

    public int Width { get; }

    public int Height { get; }

    /// <summary>Inverse depth; 0 where nothing is.</summary>
    public float[] Nearness { get; }

    /// <summary>Part and triangle, or -1.</summary>
    public int[] Owner { get; }

    /// <summary>Linear red, green, blue.</summary>
    public float[] Light { get; }

    /// <summary>How much of each sample is covered, 0 to 1; empty where nobody asked for it.</summary>
    public float[] Cover { get; }

    public static (int Part, int Triangle) Split(int owner) => (owner >> PartShift, owner & ((1 << PartShift) - 1));

    /// <summary>Draws the outlines of a part's triangles into the depths.</summary>
    public void Draw(ScenePart part, int index, bool bothSides)
    {
        var triangles = part.Triangles;
        for (var t = 0; t < triangles.Length; t += 3)
            DrawTriangle(part, triangles[t], triangles[t + 1], triangles[t + 2], (index << PartShift) | (t / 3), bothSides);
    }

    /// <summary>The mean light of each pixel's samples: three values a pixel.</summary>
    public float[] Average()
    {
        var pixels = new float[Width / PerPixel * (Height / PerPixel) * 3];
        var at = 0;
        for (var y = 0; y < Height; y += PerPixel)
        {
            for (var x = 0; x < Width; x += PerPixel)
            {
                var top = ((y * Width) + x) * 3;
                var bottom = top + (Width * 3);
                for (var c = 0; c < 3; c++)
                    pixels[at++] = (Light[top + c] + Light[top + 3 + c] + Light[bottom + c] + Light[bottom + 3 + c]) * 0.25f;
            }
        }

        return pixels;
    }

    public void Dispose()
    {
        ArrayPool<float>.Shared.Return(Nearness);
        ArrayPool<int>.Shared.Return(Owner);
        ArrayPool<float>.Shared.Return(Light);
        if (Cover.Length > 0)
            ArrayPool<float>.Shared.Return(Cover);
    }

    private void DrawTriangle(ScenePart part, int a, int b, int c, int owner, bool bothSides)
    {
        var (wa, wb, wc) = (part.Nearness[a], part.Nearness[b], part.Nearness[c]);
        if (wa <= 0 || wb <= 0 || wc <= 0)
            return;
        var (ax, ay, bx, by, cx, cy) = (part.ScreenX[a], part.ScreenY[a], part.ScreenX[b], part.ScreenY[b], part.ScreenX[c], part.ScreenY[c]);
        // On the screen y points down, so what turns anticlockwise in space has a negative area here.
        var area = ((bx - ax) * (cy - ay)) - ((by - ay) * (cx - ax));
        if (area == 0 || (area > 0 && !bothSides))
            return;
        var left = Math.Max((int)MathF.Ceiling(MathF.Min(ax, MathF.Min(bx, cx)) - 0.5f), 0);
        var right = Math.Min((int)MathF.Floor(MathF.Max(ax, MathF.Max(bx, cx)) - 0.5f), Width - 1);
        var top = Math.Max((int)MathF.Ceiling(MathF.Min(ay, MathF.Min(by, cy)) - 0.5f), 0);
        var bottom = Math.Min((int)MathF.Floor(MathF.Max(ay, MathF.Max(by, cy)) - 0.5f), Height - 1);
        if (left > right || top > bottom)
            return;
        var scale = 1 / area;
        var (stepB, stepC) = (((cy - ay) * scale), -(by - ay) * scale); // change of the shares of b and c from column to column
        for (var y = top; y <= bottom; y++)
        {
            var (px, py) = (left + 0.5f - ax, y + 0.5f - ay);
            var shareB = ((px * (cy - ay)) - (py * (cx - ax))) * scale;
            var shareC = ((py * (bx - ax)) - (px * (by - ay))) * scale;
            var at = (y * Width) + left;
            for (var x = left; x <= right; x++, at++)
            {
                if (shareB >= 0 && shareC >= 0 && shareB + shareC <= 1)
                {
                    var near = wa + ((wb - wa) * shareB) + ((wc - wa) * shareC);
                    if (near > Nearness[at])
                    {
                        Nearness[at] = near;
                        Owner[at] = owner;
                    }
                }

                shareB += stepB;
                shareC += stepC;
            }
        }
    }
}
