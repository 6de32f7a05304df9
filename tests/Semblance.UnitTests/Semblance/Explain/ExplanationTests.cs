using Semblance.Explain;

namespace Semblance.UnitTests.Explain;

public sealed class ExplanationTests
{
    [Fact]
    public void A_value_is_found_by_its_name_and_type_or_is_the_default()
    {
        var explanation = new Explanation();
        explanation.Put(ExplanationKeys.AlignmentResidual(2), 1.5f);
        Assert.Equal(1.5f, explanation.Get<float>("face.2.alignment_residual"));
        Assert.Null(explanation.Get<string>(ExplanationKeys.AlignmentResidual(2)));
        Assert.Equal(0, explanation.Get<float>(ExplanationKeys.AlignmentResidual(0)));
    }

    [Fact]
    public void The_names_are_the_documented_ones()
    {
        Assert.Equal("picture.upright", ExplanationKeys.UprightPicture);
        Assert.Equal("detection.faces", ExplanationKeys.Detections);
        Assert.Equal("face.0.crop", ExplanationKeys.Crop(0));
        Assert.Equal("face.1.alignment_residual", ExplanationKeys.AlignmentResidual(1));
        Assert.Equal("face.12.quality", ExplanationKeys.Quality(12));
        Assert.Equal("face.0.refusals", ExplanationKeys.Refusals(0));
        Assert.Equal("face.3.template", ExplanationKeys.Template(3));
    }
}
