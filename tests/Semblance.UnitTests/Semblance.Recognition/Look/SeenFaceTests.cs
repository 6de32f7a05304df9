using Semblance.Detection;
using Semblance.Imaging;
using Semblance.Quality;
using Semblance.Recognition.Look;
using Semblance.UnitTests.Embedding;
using Semblance.Vault.Rows;

namespace Semblance.UnitTests.Recognition.Look;

public sealed class SeenFaceTests
{
    private static readonly DetectedFace Somewhere = new(new PixelBox(0, 0, 10, 10), 0.9f, default);
    private static readonly FileDigest File = FileDigest.From([.. Enumerable.Repeat((byte)7, 32)]);

    [Fact]
    public void A_face_without_a_feature_set_can_be_asked_nothing_with()
    {
        var seen = SeenFace.Of(new AnalysedFace(Somewhere, new QualityReport(63, [], default), [], null), File);
        Assert.Null(seen.Probe);
        var sample = seen.ToSample(File, "door");
        Assert.False(sample.IsUsable);
        Assert.Equal((File, "door"), (sample.File, sample.Source));
    }

    [Fact]
    public void The_probe_bears_the_file_and_the_quality_that_was_measured()
    {
        var seen = SeenFace.Of(new AnalysedFace(Somewhere, new QualityReport(63, [], default), [], MadeEmbeddings.Of(1, 2)), File);
        Assert.Equal((File, 63), (seen.Probe!.File, seen.Probe.Template.Quality));
        Assert.True(seen.ToSample(File, "door").IsUsable);
    }

    [Fact]
    public void Without_a_measured_quality_there_is_still_a_probe()
    {
        var seen = SeenFace.Of(new AnalysedFace(Somewhere, null, [], MadeEmbeddings.Of(1, 2)), File);
        Assert.Null(seen.Probe!.Template.Quality);
        Assert.Empty(seen.Probe.Limits);
    }

    [Fact]
    public void Whom_the_gate_refused_can_be_asked_about_and_not_be_kept()
    {
        var refused = new QualityRefusal(QualityMeasure.Sharpness, 12, 30, "The face is blurred.", "Hold still.");
        var seen = SeenFace.Of(new AnalysedFace(Somewhere, new QualityReport(12, [], default), [refused], MadeEmbeddings.Of(1, 2)), File);
        Assert.NotNull(seen.Probe);
        Assert.False(seen.ToSample(File, "door").IsUsable);
        Assert.Equal([refused], seen.ToSample(File, "door").Refusals);
    }
}
