using Semblance.Explain;

namespace Semblance.UnitTests.Explain;

public sealed class ExplanationKeysTests
{
    /// <summary>Other programs keep these names: changing one is a break, and must show here.</summary>
    [Fact]
    public void The_names_are_stable() => Assert.Equal(
        ["picture.upright", "detection.faces", "face.3.crop", "face.3.alignment_residual", "face.3.quality", "face.3.refusals", "face.3.template"],
        [ExplanationKeys.UprightPicture, ExplanationKeys.Detections, ExplanationKeys.Crop(3), ExplanationKeys.AlignmentResidual(3), ExplanationKeys.Quality(3), ExplanationKeys.Refusals(3), ExplanationKeys.Template(3)]);
}
