namespace Semblance.Imaging;

/// <summary>
/// An affine map of one pixel plane to another: where a point of the target lies in the source.
/// <c>x' = Xx*x + Xy*y + X0</c>, <c>y' = Yx*x + Yy*y + Y0</c>; both planes have their origin at the top-left pixel's corner.
/// </summary>
internal readonly record struct PlaneMap(float Xx, float Xy, float X0, float Yx, float Yy, float Y0)
{
    /// <summary>The map that changes nothing.</summary>
    public static PlaneMap Identity => new(1, 0, 0, 0, 1, 0);

    /// <summary>Source pixels that one target pixel spans, as the geometric mean of both directions.</summary>
    public float Scale => MathF.Sqrt(MathF.Abs((Xx * Yy) - (Xy * Yx)));

    /// <summary>Where a point of the target lies in the source.</summary>
    public PixelPoint Apply(PixelPoint p) => new((Xx * p.X) + (Xy * p.Y) + X0, (Yx * p.X) + (Yy * p.Y) + Y0);

    /// <summary>The upright box around the mapped box.</summary>
    public PixelBox Apply(PixelBox box)
    {
        var first = PixelBox.FromCorners(Apply(new PixelPoint(box.X, box.Y)), Apply(new PixelPoint(box.Right, box.Bottom)));
        var second = PixelBox.FromCorners(Apply(new PixelPoint(box.Right, box.Y)), Apply(new PixelPoint(box.X, box.Bottom)));
        var x = MathF.Min(first.X, second.X);
        var y = MathF.Min(first.Y, second.Y);
        return new PixelBox(x, y, MathF.Max(first.Right, second.Right) - x, MathF.Max(first.Bottom, second.Bottom) - y);
    }

    /// <summary>First this map, then a scaling of the source plane.</summary>
    public PlaneMap ThenScale(float scaleX, float scaleY) =>
        new(Xx * scaleX, Xy * scaleX, X0 * scaleX, Yx * scaleY, Yy * scaleY, Y0 * scaleY);
}
