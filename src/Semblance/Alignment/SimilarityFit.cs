using Semblance.Imaging;

namespace Semblance.Alignment;

/// <summary>
/// The rotation, one scale and shift that bring points closest to their targets in the sense of least squares (Umeyama, 1991,
/// without reflection; in the plane it has this closed form).
/// </summary>
/// <param name="Cosine">Scale times the cosine of the angle.</param>
/// <param name="Sine">Scale times the sine of the angle.</param>
/// <param name="ShiftX">Shift across, in target pixels.</param>
/// <param name="ShiftY">Shift down, in target pixels.</param>
/// <param name="Residual">Root mean square of what is left, in target pixels.</param>
internal readonly record struct SimilarityFit(double Cosine, double Sine, double ShiftX, double ShiftY, double Residual)
{
    /// <summary>Target pixels for one source pixel; 0 when all source points are one.</summary>
    public double Scale => Math.Sqrt((Cosine * Cosine) + (Sine * Sine));

    /// <summary>Fits source points to targets.</summary>
    public static SimilarityFit Between(ReadOnlySpan<PixelPoint> source, IReadOnlyList<PixelPoint> target)
    {
        var (sourceX, sourceY) = Mean(source);
        var (targetX, targetY) = Mean(target);
        double along = 0, across = 0, spread = 0;
        for (var i = 0; i < source.Length; i++)
        {
            var (x, y) = (source[i].X - sourceX, source[i].Y - sourceY);
            var (u, v) = (target[i].X - targetX, target[i].Y - targetY);
            along += (x * u) + (y * v);
            across += (x * v) - (y * u);
            spread += (x * x) + (y * y);
        }

        var (cosine, sine) = spread > 0 ? (along / spread, across / spread) : (0, 0);
        var fit = new SimilarityFit(cosine, sine, targetX - (cosine * sourceX) + (sine * sourceY), targetY - (sine * sourceX) - (cosine * sourceY), 0);
        return fit with { Residual = fit.ResidualOf(source, target) };
    }

    /// <summary>Where a point of the target lies in the source.</summary>
    public PlaneMap TargetToSource()
    {
        var square = (Cosine * Cosine) + (Sine * Sine);
        var (c, s) = (Cosine / square, Sine / square);
        return new PlaneMap(
            (float)c, (float)s, (float)-((c * ShiftX) + (s * ShiftY)),
            (float)-s, (float)c, (float)((s * ShiftX) - (c * ShiftY)));
    }

    private static (double X, double Y) Mean(ReadOnlySpan<PixelPoint> points)
    {
        double x = 0, y = 0;
        foreach (var point in points)
        {
            x += point.X;
            y += point.Y;
        }

        return (x / points.Length, y / points.Length);
    }

    private static (double X, double Y) Mean(IReadOnlyList<PixelPoint> points)
    {
        double x = 0, y = 0;
        for (var i = 0; i < points.Count; i++)
        {
            x += points[i].X;
            y += points[i].Y;
        }

        return (x / points.Count, y / points.Count);
    }

    private double ResidualOf(ReadOnlySpan<PixelPoint> source, IReadOnlyList<PixelPoint> target)
    {
        double sum = 0;
        for (var i = 0; i < source.Length; i++)
        {
            var dx = (Cosine * source[i].X) - (Sine * source[i].Y) + ShiftX - target[i].X;
            var dy = (Sine * source[i].X) + (Cosine * source[i].Y) + ShiftY - target[i].Y;
            sum += (dx * dx) + (dy * dy);
        }

        return Math.Sqrt(sum / source.Length);
    }
}
