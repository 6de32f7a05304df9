using Semblance.Comparison;
using Semblance.Detection;
using Semblance.Embedding;
using Semblance.Imaging;
using Semblance.Quality;
using Semblance.Recognition.Asking;
using Semblance.Recognition.Look;
using Semblance.Server.Dialects.Rekognition.Operations;
using Semblance.UnitTests.Comparison;
using Semblance.Vault.Rows;

namespace Semblance.UnitTests.Server.Dialects.Rekognition.Operations;

public sealed class FaceChoiceTests
{
    [Fact]
    public void The_best_are_kept_then_the_largest_and_the_order_stays()
    {
        SeenFace[] faces = [Face(50, 40), Face(40, 90), Face(30, 40), Face(20, 70), Face(10, 95, isRefused: true)];
        Assert.Equal([50, 40, 30, 20], Sides(FaceChoice.Of(faces, 100).Kept));
        var choice = FaceChoice.Of(faces, 3);
        Assert.Equal([50, 40, 20], Sides(choice.Kept));
        Assert.Equal([30], Sides(choice.TooMany));
        Assert.Equal([10], Sides(choice.Refused));
    }

    private static int[] Sides(IReadOnlyList<SeenFace> faces) => [.. faces.Select(static face => (int)face.Detected.Box.Width)];

    private static SeenFace Face(int side, int quality, bool isRefused = false) => new(
        new DetectedFace(new PixelBox(0, 0, side, side), 1, default),
        new QualityReport(quality, [], default),
        isRefused ? [new QualityRefusal(null, 0, 1, "r", "a")] : [],
        null,
        isRefused ? null : new Probe(FaceTemplate.Create(FaceEmbedding.Create(CalibrationTables.Model, [1f, 0f])), (IReadOnlyList<DecisionLimit>)[], FileDigest.From(new byte[32])));
}
