using Semblance.Cli.Demo;
using Semblance.Comparison;
using Semblance.IntegrationTests.Running;

namespace Semblance.IntegrationTests.Demo;

public sealed class DemoCalibrationTests : IDisposable
{
    private readonly MadeWorld _world = new();

    public void Dispose() => _world.Dispose();

    [Fact]
    public void Drawn_people_are_judged_by_their_own_table_where_there_is_one()
    {
        using var engine = _world.Open();
        var source = new SyntheticSource();
        Assert.Same(engine.Calibration, DemoCalibration.For(source, engine, _world.Options));
        WriteTable(engine, SyntheticSource.People);
        var found = DemoCalibration.For(source, engine, _world.Options);
        Assert.Equal(SyntheticSource.People, found.Source.Population);
        Assert.Contains("other synthetic people", DemoCalibration.Words(found), StringComparison.Ordinal);
        Assert.DoesNotContain("synthetic", DemoCalibration.Words(engine.RequireCalibration()), StringComparison.Ordinal);
    }

    [Fact]
    public void A_population_that_was_asked_for_goes_first()
    {
        var options = _world.Options with { Population = "village" };
        using (var engine = _world.Open())
        {
            WriteTable(engine, SyntheticSource.People);
            WriteTable(engine, "village");
        }

        using var asked = FaceEngine.Open(options);
        Assert.Equal("village", DemoCalibration.For(new SyntheticSource(), asked, options).Source.Population);
    }

    private void WriteTable(FaceEngine engine, string population)
    {
        var general = engine.RequireCalibration();
        var table = new Calibration(general.Model, general.Source with { Population = population }, general.Points);
        File.WriteAllBytes(Path.Combine(_world.Models, CalibrationLibrary.FolderName, CalibrationLibrary.FileName(general.Model, population)), table.ToJson());
    }
}
