using System.Net;
using Semblance.Cli.Demo;
using Semblance.IntegrationTests.Running;

namespace Semblance.IntegrationTests.Demo;

/// <summary>Ada (black), Ben (white) and Cleo (blue), five pictures each: the first two are enrolled, every third person is a stranger.</summary>
public sealed class DemoRunTests : IDisposable
{
    private readonly MadeWorld _world = new();

    public void Dispose() => _world.Dispose();

    [Fact]
    public async Task Every_trial_of_people_who_are_told_apart_is_right()
    {
        using var engine = _world.Open();
        var outcome = await Run(engine);
        Assert.Equal(["Ada", "Ben"], outcome.Gallery.Subjects.Select(static subject => subject.Name), StringComparer.Ordinal);
        Assert.Equal(
            [new DemoTally("verify: true claims", 2, 2, 0, 0, 0), new DemoTally("verify: false claims", 2, 2, 0, 0, 0), new DemoTally("identify: enrolled people", 4, 4, 0, 0, 0), new DemoTally("identify: strangers", 5, 5, 0, 0, 0)],
            outcome.Tallies);
        Assert.Null(outcome.BrokenClaim);
        Assert.Equal(3, outcome.StrictestClaim!.GallerySize);
        Assert.Equal(1, outcome.GroupFigures!.BCubedRecall, 1e-9);
    }

    [Fact]
    public async Task The_report_shows_every_trial_and_the_rates_behind_it()
    {
        using var engine = _world.Open();
        var outcome = await Run(engine);
        var report = WebUtility.HtmlDecode(DemoReport.Write(FolderSource.Open(_world.House.In("people")), [outcome], engine, engine.RequireCalibration(), TimeSpan.FromSeconds(7)));
        Assert.Contains("Detector made_yunet, embedder made_mean_147, 7 seconds.", report, StringComparison.Ordinal);
        Assert.Contains("I am Ada", report, StringComparison.Ordinal);
        Assert.Contains("It is Ben", report, StringComparison.Ordinal);
        Assert.Contains("Nobody of the gallery", report, StringComparison.Ordinal);
        var sentences = DemoOutput.Thresholds(outcome).ToArray();
        Assert.Equal(4, sentences.Length);
        Assert.All(sentences, sentence => Assert.Contains(sentence, report, StringComparison.Ordinal));
    }

    private Task<DemoOutcome> Run(FaceEngine engine)
    {
        var collection = Assert.Single(FolderSource.Open(_world.People("people", shots: 5)).Collections);
        var options = new DemoOptions(engine.RequireCalibration(), 1e-3, 1e-2);
        return new DemoRun(engine, _world.Options, options).RunAsync(collection, new Progress<double>(), TestContext.Current.CancellationToken);
    }
}
