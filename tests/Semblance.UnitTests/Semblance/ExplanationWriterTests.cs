using Semblance.Explain;
using Semblance.UnitTests.Imaging;

namespace Semblance.UnitTests;

public sealed class ExplanationWriterTests
{
    [Fact]
    public void A_picture_without_faces_shows_what_there_is()
    {
        using var picture = MadePixels.Picture(MadePixels.Noise(9, 5, seed: 1));
        var explanation = new Explanation();
        ExplanationWriter.Write(explanation, picture, [], [], []);
        Assert.Equal($"{ExplanationKeys.Detections} {ExplanationKeys.UprightPicture}", string.Join(' ', explanation.Keys.Order(StringComparer.Ordinal)));
    }
}
