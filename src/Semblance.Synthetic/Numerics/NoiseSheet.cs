namespace Semblance.Synthetic.Numerics;

/// <summary>Smooth random values on a square that repeats without a seam, of mean 0 and standard deviation 1; the same for everybody, looked at from other places by each.</summary>
internal sealed class NoiseSheet
{
    private const int Side = 256;
    private const int Mask = Side - 1;
    private readonly float[] _values;

    private NoiseSheet(float[] values) => _values = values;

    /// <summary>Few large waves.</summary>
    public static NoiseSheet Soft { get; } = Make(11, [4, 8, 16], 0.5f);

    /// <summary>Waves of all sizes.</summary>
    public static NoiseSheet Rough { get; } = Make(12, [8, 16, 32, 64, 128], 0.62f);

    /// <summary>Small waves only.</summary>
    public static NoiseSheet Fine { get; } = Make(13, [64, 128], 0.8f);

    /// <summary>The value at a place; one whole square is 1 wide.</summary>
    public float At(float x, float y)
    {
        var (px, py) = (x * Side, y * Side);
        var (fx, fy) = (MathF.Floor(px), MathF.Floor(py));
        var (tx, ty) = (px - fx, py - fy);
        var (x0, y0) = ((int)fx & Mask, ((int)fy & Mask) * Side);
        var (x1, y1) = (((int)fx + 1) & Mask, (((int)fy + 1) & Mask) * Side);
        var top = _values[y0 + x0] + ((_values[y0 + x1] - _values[y0 + x0]) * tx);
        var bottom = _values[y1 + x0] + ((_values[y1 + x1] - _values[y1 + x0]) * tx);
        return top + ((bottom - top) * ty);
    }

    private static NoiseSheet Make(long seed, int[] cells, float keep)
    {
        var stream = new SeededStream(seed, "noise");
        var values = new float[Side * Side];
        var strength = 1f;
        foreach (var count in cells)
        {
            Add(values, count, strength, stream);
            strength *= keep;
        }

        Normalise(values);
        return new NoiseSheet(values);
    }

    private static void Add(float[] values, int cells, float strength, SeededStream stream)
    {
        var corners = new float[cells * cells];
        foreach (ref var corner in corners.AsSpan())
            corner = stream.Bell();
        var size = Side / cells;
        for (var y = 0; y < Side; y++)
        {
            for (var x = 0; x < Side; x++)
            {
                var (cx, cy) = (x / size, y / size);
                var (tx, ty) = (ExactMath.Smooth(0, 1, (x % size) / (float)size), ExactMath.Smooth(0, 1, (y % size) / (float)size));
                var (nx, ny) = ((cx + 1) % cells, (cy + 1) % cells);
                var top = ExactMath.Mix(corners[(cy * cells) + cx], corners[(cy * cells) + nx], tx);
                var bottom = ExactMath.Mix(corners[(ny * cells) + cx], corners[(ny * cells) + nx], tx);
                values[(y * Side) + x] += strength * ExactMath.Mix(top, bottom, ty);
            }
        }
    }

    private static void Normalise(float[] values)
    {
        double sum = 0, squares = 0;
        foreach (var value in values)
            sum += value;
        var mean = (float)(sum / values.Length);
        foreach (var value in values)
            squares += (value - mean) * (value - mean);
        var scale = (float)(1 / Math.Sqrt(squares / values.Length));
        foreach (ref var value in values.AsSpan())
            value = (value - mean) * scale;
    }
}
