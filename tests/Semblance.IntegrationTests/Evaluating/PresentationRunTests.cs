using Semblance.Cli.Evaluating;
using Semblance.Evaluation.Presentation;
using Semblance.IntegrationTests.Running;

namespace Semblance.IntegrationTests.Evaluating;

/// <summary>The run and <c>PresentationMeasurement</c>, which makes it.</summary>
public sealed class PresentationRunTests : IDisposable
{
    private readonly MadeWorld _world = new();

    public void Dispose() => _world.Dispose();

    [Fact]
    public async Task A_picture_without_a_face_or_that_is_broken_has_no_score_and_is_never_left_out()
    {
        _world.AddLiveness();
        ListedPresentation[] listed = [Listed("a.png", MadeWorld.Picture((0, 255, 0))), Listed("b.png", MadeWorld.Empty()), Listed("c.png", [1, 2, 3])];
        using var engine = _world.Open();
        var (scored, threshold) = await PresentationRun.ScoreAsync(engine, listed, 2, TestContext.Current.CancellationToken);
        Assert.Equal([true, false, false], scored.Select(static one => one.Score is not null));
        Assert.Equal(0.5, threshold);
    }

    [Fact]
    public async Task The_threshold_of_the_card_is_used_where_nobody_chose_another()
    {
        _world.AddLiveness();
        ListedPresentation[] listed = [Listed("a.png", MadeWorld.Picture((0, 255, 0))), Listed("b.png", MadeWorld.Picture(MadeWorld.Black)) with { IsBonaFide = false }];
        var measured = await PresentationMeasurement.RunAsync(_world.Options, new PresentationPlan(listed, null, "made"), new PresentationOptions(), withStability: false, TestContext.Current.CancellationToken);
        Assert.Equal((0.5, 0, 0), (measured.Report.Figures.Threshold, measured.Report.Figures.AttackClassificationErrorRate.Value, measured.Report.Figures.BonaFideClassificationErrorRate.Value));
        Assert.True(measured.MillisecondsPerFace > 0);
        Assert.Null(measured.Stability);
    }

    private ListedPresentation Listed(string file, byte[] picture) =>
        new(file, _world.House.Write(file, picture), IsBonaFide: true, AttackSpecies.Unknown, "g", string.Empty);
}
