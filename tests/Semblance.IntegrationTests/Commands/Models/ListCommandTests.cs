using Semblance.IntegrationTests.Running;

namespace Semblance.IntegrationTests.Commands.Models;

public sealed class ListCommandTests : IDisposable
{
    private readonly MadeWorld _world = new();

    public void Dispose() => _world.Dispose();

    [Fact]
    public async Task Models_are_listed_with_their_licences()
    {
        var run = await ProgramRun.OfBare(_world.House, "models", "list", "--json", "--models", _world.Models);
        Assert.Equal((0, string.Empty), (run.ExitCode, run.Complaints));
        Assert.Equal(["made_yunet", "made_mean_147"], run.Json.EnumerateArray().Select(static model => model.GetProperty("name").GetString()), StringComparer.Ordinal);
        Assert.Equal(["bytes", "full_path", "lfw", "licence", "measured", "name", "origin", "sha256", "task"], JsonKeys.Of(run.Json));
    }

    [Fact]
    public async Task Without_any_it_is_a_no_that_tells_where_it_looked()
    {
        var run = await ProgramRun.OfBare(_world.House, "models", "list");
        Assert.Equal((1, string.Empty), (run.ExitCode, run.Complaints));
        Assert.Contains($"No models were found. Searched: {_world.House.In("data", "semblance", "models")}", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_catalogue_that_is_wrong_is_a_model_error_that_names_the_field()
    {
        _world.House.Write("models/catalogue.json", """{"models": [{}]}"""u8.ToArray());
        var run = await ProgramRun.Of(_world.House, "models", "list", "--models", "models");
        Assert.Equal((4, string.Empty), (run.ExitCode, run.Output));
        Assert.Contains("$.models[0] has no field 'file'", run.Complaints, StringComparison.Ordinal);
    }
}
