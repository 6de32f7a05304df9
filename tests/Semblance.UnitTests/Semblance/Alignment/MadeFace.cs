using Semblance.Alignment;
using Semblance.Detection;
using Semblance.Imaging;

namespace Semblance.UnitTests.Alignment;

/// <summary>Drawings of faces by their points.</summary>
internal static class MadeFace
{
    /// <summary>The points in the order of <see cref="LandmarkPoint"/>.</summary>
    public static FaceLandmarks Landmarks(IReadOnlyList<PixelPoint> points) => new(points[0], points[1], points[2], points[3], points[4]);

    /// <summary>White discs on black, with soft rims so that their middles are exact to a fraction of a pixel.</summary>
    public static Picture Dots(int width, int height, IReadOnlyList<PixelPoint> points, float radius) => Imaging.MadePixels.Picture(Imaging.MadePixels.Of(width, height, (x, y) =>
    {
        var nearest = points.Min(point => point.DistanceTo(new PixelPoint(x + 0.5f, y + 0.5f)));
        var level = (int)(255 * Math.Clamp(radius + 0.5f - nearest, 0, 1));
        return (level, level, level);
    }));

    /// <summary>The mean place of light near a point of a crop.</summary>
    public static PixelPoint MiddleOfDot(AlignedCrop crop, PixelPoint near)
    {
        const int Reach = 9;
        double light = 0, x = 0, y = 0;
        for (var row = (int)near.Y - Reach; row <= (int)near.Y + Reach; row++)
        {
            for (var column = (int)near.X - Reach; column <= (int)near.X + Reach; column++)
            {
                var value = crop.Planes[(row * crop.Side) + column];
                light += value;
                x += value * (column + 0.5);
                y += value * (row + 0.5);
            }
        }

        return new PixelPoint((float)(x / light), (float)(y / light));
    }
}
