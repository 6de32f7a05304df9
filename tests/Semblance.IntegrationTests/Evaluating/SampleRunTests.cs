using Semblance.Cli.Evaluating;
using Semblance.Evaluation.Lists;
using Semblance.IntegrationTests.Running;

namespace Semblance.IntegrationTests.Evaluating;

public sealed class SampleRunTests : IDisposable
{
    private readonly MadeWorld _world = new();

    public void Dispose() => _world.Dispose();

    [Fact]
    public async Task A_picture_without_a_face_or_that_is_broken_is_a_failure_to_enrol_and_never_left_out()
    {
        _world.People("people", shots: 2);
        _world.House.Write("people/Ada/none.png", MadeWorld.Empty());
        _world.House.Write("people/Ben/broken.png", [1, 2, 3]);
        using var engine = _world.Open();
        var samples = await SampleRun.EnrolAsync(engine, PeopleFolder.Read(_world.House.In("people")), AnalysisRequest.Default, 2, TestContext.Current.CancellationToken);
        Assert.Equal(8, samples.Samples.Count);
        Assert.Equal(["Ada/none.png", "Ben/broken.png"], samples.Samples.Where(static sample => sample.FailedToEnrol).Select(static sample => sample.SampleId), StringComparer.Ordinal);
    }

    [Fact]
    public async Task Unified_quality_comes_first_among_the_measures_and_each_has_all_faces()
    {
        using var engine = _world.Open();
        var listed = PeopleFolder.Read(_world.People("people", shots: 2));
        var (samples, measures) = await SampleRun.EnrolMeasuredAsync(engine, listed, AnalysisRequest.Default, 2, TestContext.Current.CancellationToken);
        Assert.Equal("unified quality", measures[0].Name);
        Assert.Contains("inter eye distance", measures.Select(static measure => measure.Name), StringComparer.Ordinal);
        Assert.All(measures, measure => Assert.Equal(samples.Samples.Count, measure.ScoreOfSample.Count));
    }

    [Fact]
    public async Task A_calibration_counts_the_people_and_pairs_that_it_came_from()
    {
        using var engine = _world.Open();
        var samples = await SampleRun.EnrolAsync(engine, PeopleFolder.Read(_world.People("people", shots: 5)), AnalysisRequest.Default, 2, TestContext.Current.CancellationToken);
        var run = new CalibrationRun(engine.Model, "2026-08-01", "three people", "village", samples);
        var source = Assert.Single(run.Tables).Source;
        Assert.Equal("village", source.Population);
        Assert.Equal(("three people", "2026-08-01", 3, 15, 30, 75), (source.Name, source.Date, source.People, source.Samples, (int)source.MatedPairs, (int)source.NonMatedPairs));
    }
}
