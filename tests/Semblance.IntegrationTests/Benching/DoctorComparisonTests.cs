using Semblance.Cli.Benching;
using Semblance.Errors;
using Semblance.IntegrationTests.Running;

namespace Semblance.IntegrationTests.Benching;

/// <summary>The comparison and <c>TimedEngine</c>, which runs each side.</summary>
public sealed class DoctorComparisonTests : IDisposable
{
    private readonly MadeWorld _world = new();

    public void Dispose() => _world.Dispose();

    [Fact]
    public async Task Both_sides_see_the_same_pictures_equally_often()
    {
        var picture = _world.House.Write("a.png", MadeWorld.Picture(MadeWorld.Black));
        var comparison = await DoctorComparison.RunAsync(_world.Options, _world.Models, [picture], TestContext.Current.CancellationToken);
        Assert.Equal((15, 15), (comparison.Own.Rounds.Count, comparison.Reference.Rounds.Count));
        Assert.All([.. comparison.Own.Rounds, .. comparison.Reference.Rounds], static round => Assert.Equal(1, round.FacesPerPicture));
        Assert.True(comparison.Own.Least(static round => round.Embed) > 0);
    }

    [Fact]
    public async Task A_side_has_liveness_where_it_has_a_model_for_it()
    {
        _world.AddLiveness();
        using var with = TimedEngine.Open(_world.Options);
        Assert.True((await with.RoundAsync([MadeWorld.Picture(MadeWorld.Black)], TestContext.Current.CancellationToken)).Liveness > 0);
        Assert.Equal("made_green", with.Describe([]).Liveness);
        using var without = TimedEngine.Open(_world.Options with { Liveness = new() { Models = "no_such_model" } });
        Assert.Null(without.Describe([]).Liveness);
    }

    [Fact]
    public async Task A_folder_without_models_is_refused() => Assert.Equal(
        ErrorCode.ModelNotFound, (await Assert.ThrowsAsync<SemblanceException>(() => DoctorComparison.RunAsync(_world.Options, _world.House.Path, [], TestContext.Current.CancellationToken))).Code);
}
