using Semblance.Detection;
using Semblance.Embedding;
using Semblance.Imaging;
using Semblance.Quality;
using Semblance.UnitTests.Embedding;

namespace Semblance.UnitTests;

public sealed class AnalysedFaceTests
{
    private static readonly DetectedFace Somewhere = new(new PixelBox(0, 0, 10, 10), 0.9f, default);

    [Fact]
    public void A_template_carries_the_measured_quality()
    {
        var face = new AnalysedFace(Somewhere, new QualityReport(63, [], default), [], MadeEmbeddings.Of(1, 2));
        Assert.Equal((63, TemplateElement.Int8), (face.ToTemplate()!.Quality, face.ToTemplate()!.Element));
        Assert.Equal(TemplateElement.Float32, face.ToTemplate(TemplateElement.Float32)!.Element);
        Assert.Null((face with { Quality = null }).ToTemplate()!.Quality);
    }

    [Fact]
    public void Without_a_feature_set_there_is_no_template() => Assert.Null(new AnalysedFace(Somewhere, null, [], null).ToTemplate());

    [Fact]
    public void It_prints_without_the_numbers_of_the_face() =>
        Assert.DoesNotContain("0.894", new AnalysedFace(Somewhere, null, [], MadeEmbeddings.Of(0.4472f, 0.8944f)).ToString(), StringComparison.Ordinal);
}
