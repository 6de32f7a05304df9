using Semblance.IntegrationTests.Running;

namespace Semblance.IntegrationTests.Commands.Evaluate;

public sealed class ClaimsCommandTests : IDisposable
{
    private readonly MadeWorld _world = new();

    public void Dispose() => _world.Dispose();

    [Fact]
    public async Task Each_rate_of_the_calibration_is_held_against_the_pictures()
    {
        var run = await _world.Run("evaluate", "claims", "--images", _world.People("people", shots: 3), "--json");
        var claims = run.Json.GetProperty("claims").EnumerateArray().Select(static entry => entry.GetProperty("claim")).ToArray();
        Assert.Equal([0.1, 0.01, 0.001, 0.0001], claims.Select(static claim => claim.GetProperty("claimed_false_match_rate").GetDouble()));
        Assert.All(claims, static claim => Assert.Equal(27, claim.GetProperty("non_mated_pairs").GetInt32()));
    }

    [Fact]
    public async Task Too_few_pairs_to_judge_any_claim_are_no_yes()
    {
        var run = await _world.Run("evaluate", "claims", "--images", _world.People("people", shots: 3) + "/");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("No claim was judged", run.Complaints, StringComparison.Ordinal);
    }
}
