using Semblance.IntegrationTests.Running;

namespace Semblance.IntegrationTests.Commands.Evaluate;

public sealed class IdentificationCommandTests : IDisposable
{
    private readonly MadeWorld _world = new();

    public void Dispose() => _world.Dispose();

    [Fact]
    public async Task Searches_for_enrolled_people_find_them_at_the_first_rank()
    {
        var run = await _world.Run("evaluate", "identification", "--images", _world.People("people", shots: 5), "--det", "new/det.png", "--json");
        Assert.Equal((0, string.Empty), (run.ExitCode, run.Complaints));
        Assert.Equal(1, run.Json.GetProperty("rank1").GetDouble(), 1e-9);
        Assert.Equal("\u0089PNG", System.Text.Encoding.Latin1.GetString((await File.ReadAllBytesAsync(_world.House.In("new", "det.png"), TestContext.Current.CancellationToken)).AsSpan(0, 4)));
    }

    [Fact]
    public async Task A_number_out_of_its_range_is_a_usage_error() =>
        Assert.Equal(2, (await _world.Run("evaluate", "identification", "--images", _world.People("people", shots: 2), "--splits", "0")).ExitCode);
}
