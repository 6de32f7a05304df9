using Semblance.IntegrationTests.Running;

namespace Semblance.IntegrationTests.Commands;

public sealed class ExplainCommandTests : IDisposable
{
    private readonly MadeWorld _world = new();

    public void Dispose() => _world.Dispose();

    [Fact]
    public async Task A_page_shows_every_stage()
    {
        var run = await _world.Run("explain", _world.House.Write("a.png", MadeWorld.Picture(MadeWorld.Black)), "--out", "page", "--json");
        Assert.Equal((0, string.Empty), (run.ExitCode, run.Complaints));
        JsonKeys.DemandSnakeCase(run.Json);
        Assert.Contains("face.0.crop", run.Json.GetProperty("keys").EnumerateArray().Select(static key => key.GetString()), StringComparer.Ordinal);
        Assert.Contains("</html>", await File.ReadAllTextAsync(_world.House.In("page", "explain.html"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_face_is_a_no_a_broken_picture_is_named_and_a_place_that_is_a_file_refused()
    {
        Assert.Equal(1, (await _world.Run("explain", _world.House.Write("none.png", MadeWorld.Empty()), "--out", "page")).ExitCode);
        var broken = await _world.Run("explain", _world.House.Write("broken.png", [1, 2, 3]), "--out", "page");
        Assert.Equal(3, broken.ExitCode);
        Assert.Contains("broken.png: The bytes start like", broken.Complaints, StringComparison.Ordinal);
        var refused = await _world.Run("explain", "none.png", "--out", "broken.png");
        Assert.Equal(3, refused.ExitCode);
        Assert.Contains("can't be written", refused.Complaints, StringComparison.Ordinal);
    }
}
