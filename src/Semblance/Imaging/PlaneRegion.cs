namespace Semblance.Imaging;

/// <summary>A rectangle of whole pixels in a target plane.</summary>
internal readonly record struct PlaneRegion(int X, int Y, int Width, int Height)
{
    public int Right => X + Width;

    public int Bottom => Y + Height;
}
