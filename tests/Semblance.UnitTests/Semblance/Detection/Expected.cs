using Semblance.Detection;
using Semblance.Imaging;

namespace Semblance.UnitTests.Detection;

/// <summary>A candidate in doubles, as a slow twin counts it.</summary>
internal sealed record Expected(double Score, double X, double Y, double Width, double Height, double[] Points)
{
    /// <summary>Canvas pixels: floats of a few hundred are exact to 3e-5, and a box adds four roundings.</summary>
    private const double Margin = 2e-3;

    public void AssertEquals(in FaceCandidate actual)
    {
        Assert.Equal(Score, actual.Score, 1e-6);
        Assert.Equal(X, actual.Box.X, Margin);
        Assert.Equal(Y, actual.Box.Y, Margin);
        Assert.Equal(Width, actual.Box.Width, Margin);
        Assert.Equal(Height, actual.Box.Height, Margin);
        for (var i = 0; i < FaceLandmarks.Count; i++)
        {
            Assert.Equal(Points[2 * i], actual.Landmarks[(LandmarkPoint)i].X, Margin);
            Assert.Equal(Points[(2 * i) + 1], actual.Landmarks[(LandmarkPoint)i].Y, Margin);
        }
    }

    public static FaceLandmarks AnyLandmarks(Random random)
    {
        PixelPoint Any() => new(random.NextSingle() * 100, random.NextSingle() * 100);
        return new FaceLandmarks(Any(), Any(), Any(), Any(), Any());
    }
}
