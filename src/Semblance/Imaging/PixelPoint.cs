namespace Semblance.Imaging;

/// <summary>A point in pixels; the origin is the corner (not the centre) of the top-left pixel, y grows downwards.</summary>
/// <param name="X">Pixels from the left edge.</param>
/// <param name="Y">Pixels from the top edge.</param>
public readonly record struct PixelPoint(float X, float Y)
{
    /// <summary>Straight-line distance in pixels.</summary>
    /// <param name="other">The other point.</param>
    /// <returns>Pixels, 0 or more.</returns>
    public float DistanceTo(PixelPoint other)
    {
        var dx = X - other.X;
        var dy = Y - other.Y;
        return MathF.Sqrt((dx * dx) + (dy * dy));
    }

    /// <summary>The point half way to another.</summary>
    /// <param name="other">The other point.</param>
    /// <returns>The middle.</returns>
    public PixelPoint MiddleTo(PixelPoint other) => new((X + other.X) / 2, (Y + other.Y) / 2);
}
