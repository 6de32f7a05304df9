using Semblance.Evaluation.Tracking;

namespace Semblance.UnitTests.Evaluation.Tracking;

public sealed class IdFiguresTests
{
    [Fact]
    public void F1_is_the_harmonic_mean_of_precision_and_recall()
    {
        var figures = new IdFigures(Agreed: 6, TruthBoxes: 10, ResultBoxes: 8);
        Assert.Equal((0.75, 0.6), (figures.Precision!.Value, figures.Recall!.Value));
        Assert.Equal(2 * 0.75 * 0.6 / (0.75 + 0.6), figures.F1!.Value, 1e-12);
    }

    [Fact]
    public void What_has_no_boxes_has_no_rate()
    {
        Assert.Equal((null, 0, 0), (new IdFigures(0, 5, 0).Precision, new IdFigures(0, 5, 0).Recall, new IdFigures(0, 5, 0).F1));
        Assert.Null(new IdFigures(0, 0, 0).F1);
    }
}
