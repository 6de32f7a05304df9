namespace Semblance.Imaging;

/// <summary>An upright rectangle in pixels; may reach over the picture's edge.</summary>
/// <param name="X">Left edge.</param>
/// <param name="Y">Top edge.</param>
/// <param name="Width">Width, 0 or more.</param>
/// <param name="Height">Height, 0 or more.</param>
public readonly record struct PixelBox(float X, float Y, float Width, float Height)
{
    /// <summary>Right edge.</summary>
    public float Right => X + Width;

    /// <summary>Bottom edge.</summary>
    public float Bottom => Y + Height;

    /// <summary>Area in square pixels.</summary>
    public float Area => Width * Height;

    /// <summary>The middle.</summary>
    public PixelPoint Centre => new(X + (Width / 2), Y + (Height / 2));

    /// <summary>The smallest box that holds both corners.</summary>
    /// <param name="a">One corner.</param>
    /// <param name="b">The corner across.</param>
    /// <returns>The box, whatever the order of the corners.</returns>
    public static PixelBox FromCorners(PixelPoint a, PixelPoint b)
    {
        var x = MathF.Min(a.X, b.X);
        var y = MathF.Min(a.Y, b.Y);
        return new PixelBox(x, y, MathF.Max(a.X, b.X) - x, MathF.Max(a.Y, b.Y) - y);
    }

    /// <summary>Area shared with another box.</summary>
    /// <param name="other">The other box.</param>
    /// <returns>Square pixels, 0 where they do not touch.</returns>
    public float IntersectionArea(PixelBox other)
    {
        var width = MathF.Min(Right, other.Right) - MathF.Max(X, other.X);
        var height = MathF.Min(Bottom, other.Bottom) - MathF.Max(Y, other.Y);
        return width > 0 && height > 0 ? width * height : 0;
    }

    /// <summary>Intersection over union.</summary>
    /// <param name="other">The other box.</param>
    /// <returns>0 (apart) to 1 (equal); 0 when both are empty.</returns>
    public float OverlapWith(PixelBox other)
    {
        var shared = IntersectionArea(other);
        var union = Area + other.Area - shared;
        return union > 0 ? shared / union : 0;
    }
}
