using Semblance.Embedding;
using Semblance.IntegrationTests.Running;

namespace Semblance.IntegrationTests.Commands;

public sealed class EmbedCommandTests : IDisposable
{
    private readonly MadeWorld _world = new();

    public void Dispose() => _world.Dispose();

    [Fact]
    public async Task A_template_that_is_written_is_the_one_that_is_printed()
    {
        var picture = _world.House.Write("a.png", MadeWorld.Picture(MadeWorld.Black));
        var run = await _world.Run("embed", picture, "--json", "--out", "templates", "--element", "float32");
        Assert.Equal((0, string.Empty), (run.ExitCode, run.Complaints));
        JsonKeys.DemandSnakeCase(run.Json);
        var written = await File.ReadAllBytesAsync(_world.House.In("templates", "a.1.smbt"), TestContext.Current.CancellationToken);
        Assert.Equal(Convert.ToBase64String(written), run.Json[0].GetProperty("faces")[0].GetProperty("template").GetString());
        Assert.Equal(147, FaceTemplate.Read(written).ToEmbedding().Dimension);
    }

    [Fact]
    public async Task Templates_of_files_of_one_name_do_not_hide_each_other()
    {
        _world.People("people", shots: 1);
        Assert.Equal(0, (await _world.Run("embed", "people", "--out", "templates")).ExitCode);
        Assert.Equal(["0-2.1.smbt", "0-3.1.smbt", "0.1.smbt"], Directory.GetFiles(_world.House.In("templates")).Select(Path.GetFileName).Order(StringComparer.Ordinal), StringComparer.Ordinal);
    }

    [Fact]
    public async Task It_asks_where_to_and_refuses_a_place_that_is_a_file()
    {
        var picture = _world.House.Write("a.png", MadeWorld.Picture(MadeWorld.Black));
        var asked = await _world.Run("embed", picture);
        Assert.Equal(2, asked.ExitCode);
        Assert.Contains("Give --out FOLDER, or --json", asked.Complaints, StringComparison.Ordinal);
        var refused = await _world.Run("embed", picture, "--out", picture);
        Assert.Equal(3, refused.ExitCode);
        Assert.Contains("a.png can't be written", refused.Complaints, StringComparison.Ordinal);
    }
}
