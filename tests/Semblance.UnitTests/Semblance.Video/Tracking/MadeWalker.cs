using Semblance.Detection;
using Semblance.Embedding;
using Semblance.Imaging;
using Semblance.Models;

namespace Semblance.UnitTests.Video.Tracking;

/// <summary>A made head: where it is at any second, and an axis of its own for its feature sets.</summary>
/// <param name="Axis">0 to 63; two heads of one axis are one person.</param>
/// <param name="BoxAt">Where, at a second; nothing where it is not in sight.</param>
internal sealed record MadeWalker(int Axis, Func<double, PixelBox?> BoxAt)
{
    public const int Dimension = 64;

    public static ModelIdentity Model { get; } = ModelIdentity.FromSha256(new string('a', 64), mirrored: false);

    /// <summary>What a detector says of it at a second.</summary>
    public Func<double, float> ScoreAt { get; init; } = _ => 0.9f;

    /// <summary>One that walks at a steady speed (pixels a second), seen in between two seconds.</summary>
    public static MadeWalker Steady(int axis, double x, double y, double speedX, double speedY, float size = 80, double from = 0, double to = 1e6) =>
        new(axis, second => second >= from && second <= to ? BoxAround(x + (speedX * second), y + (speedY * second), size) : null);

    public static PixelBox BoxAround(double x, double y, float size) => new((float)x - (size / 2), (float)y - (size / 2), size, size);

    /// <summary>The same, hidden between two seconds.</summary>
    public MadeWalker Hidden(double from, double to) => this with { BoxAt = second => second >= from && second < to ? null : BoxAt(second) };

    public static DetectedFace Face(PixelBox box, float score = 0.9f)
    {
        PixelPoint At(double x, double y) => new((float)(box.X + (x * box.Width)), (float)(box.Y + (y * box.Height)));
        return new DetectedFace(box, score, new FaceLandmarks(At(0.3, 0.4), At(0.7, 0.4), At(0.5, 0.6), At(0.35, 0.8), At(0.65, 0.8)));
    }

    /// <summary>Its axis with noise of a length added: at 0.5 two looks at one face have a cosine of about 0.8, those at two faces one of about 0.</summary>
    public static FaceEmbedding Look(int axis, double noise, Random random)
    {
        var offset = new double[Dimension];
        for (var k = 0; k < Dimension; k++)
            offset[k] = random.NextDouble() - 0.5;
        var length = Math.Sqrt(offset.Sum(v => v * v));
        return FaceEmbedding.Create(Model, Array.ConvertAll([.. Enumerable.Range(0, Dimension)], k => (float)((k == axis ? 1 : 0) + (noise * offset[k] / length))));
    }
}
