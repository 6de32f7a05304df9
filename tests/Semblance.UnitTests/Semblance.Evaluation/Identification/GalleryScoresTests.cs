using Semblance.Evaluation.Identification;
using Semblance.Evaluation.Samples;
using static Semblance.UnitTests.Evaluation.MadePeople;

namespace Semblance.UnitTests.Evaluation.Identification;

public sealed class GalleryScoresTests
{
    // Probe on the x axis; subject a's references at cosines 0.8, 0.6 and -0.6 to it, subject b's at 0.7, c's failed.
    private static readonly SampleSet People = new(
    [
        new("a1", "a", AtCosine(0.8), 90), new("a2", "a", AtCosine(0.6), 10), new("a3", "a", AtCosine(-0.6)),
        new("b1", "b", AtCosine(0.7)), new("c1", "c", null), new("probe", "p", AtCosine(1)),
    ]);

    // The y parts are 0.6, 0.8 and 0.8, so the mean's cosine is 0.8 / sqrt(0.8^2 + 2.2^2), and with weights
    // 90, 10 and 50 (for the unknown one) it is (72 + 6 - 30) / sqrt(48^2 + (54 + 8 + 40)^2).
    [Theory]
    [InlineData(ReferenceFusion.BestOf, 0.8, 4)]
    [InlineData(ReferenceFusion.MeanOfTopTwo, 0.7, 4)]
    [InlineData(ReferenceFusion.AverageTemplate, 0.34174, 2)]
    [InlineData(ReferenceFusion.QualityWeightedTemplate, 0.42580, 2)]
    public void Several_references_become_one_score(ReferenceFusion fusion, double expected, int templates)
    {
        var gallery = new GalleryScores(People, [(0, [0, 1, 2]), (1, [3]), (2, [4])], fusion);
        var scores = new float[3];
        gallery.Score(People.RowOf(5), scores);
        Assert.Equal(expected, scores[0], 1e-4);
        Assert.Equal(0.7, scores[1], 1e-5);
        Assert.Equal(float.NegativeInfinity, scores[2]);
        Assert.Equal(templates, gallery.Templates);
    }

    [Fact]
    public void References_that_cancel_out_leave_the_first()
    {
        var set = new SampleSet([Sample("1", "a", 1, 0), Sample("2", "a", -1, 0), Sample("3", "b", 1, 0)]);
        var scores = new float[1];
        new GalleryScores(set, [(0, [0, 1])], ReferenceFusion.AverageTemplate).Score(set.RowOf(2), scores);
        Assert.Equal(1, scores[0], 1e-6f);
    }
}
