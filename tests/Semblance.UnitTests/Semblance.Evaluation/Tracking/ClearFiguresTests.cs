using Semblance.Evaluation.Tracking;
using static Semblance.UnitTests.Evaluation.Tracking.MadeTracks;

namespace Semblance.UnitTests.Evaluation.Tracking;

public sealed class ClearFiguresTests
{
    [Fact]
    public void The_mean_overlap_is_of_covered_faces_alone()
    {
        // Overlaps 1 and (7 x 10) / (200 - 70) = 0.538; a third face is missed.
        var truth = Join(Track("1", 0, 1, 3));
        TrackBox[] result = [new(1, "a", Place(0)), new(2, "a", Place(0.15f))];
        var covers = FrameCover.Of(CountedFrame.Of(truth, result, new TrackingOptions()), 0.5);
        var figures = ClearFigures.Of(covers, TruthCoverage.Of(covers, new Dictionary<string, string>(StringComparer.Ordinal)));
        Assert.Equal((1 + (70 / 130.0)) / 2, figures.MeanOverlap!.Value, 1e-6);
        Assert.Equal((3, 1, 0), (figures.TruthBoxes, figures.Misses, figures.FalseBoxes));
    }

    [Fact]
    public void Accuracy_counts_every_error_once()
    {
        var figures = new ClearFigures { TruthBoxes = 20, Misses = 3, FalseBoxes = 2, Switches = 1, Fragmentations = 9, MeanOverlap = null };
        Assert.Equal(0.7, figures.Accuracy!.Value, 1e-12);
        Assert.Null((figures with { TruthBoxes = 0 }).Accuracy);
    }
}
