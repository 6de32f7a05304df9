using Semblance.IntegrationTests.Running;

namespace Semblance.IntegrationTests.Commands.Evaluate;

public sealed class VerificationCommandTests : IDisposable
{
    private readonly MadeWorld _world = new();

    public void Dispose() => _world.Dispose();

    [Fact]
    public async Task All_pairs_of_a_folder_give_a_report_and_a_page_of_the_hardest()
    {
        var run = await _world.Run("evaluate", "verification", "--images", _world.People("people", shots: 3), "--hardest", "new/hardest.html", "--json");
        Assert.Equal((0, string.Empty), (run.ExitCode, run.Complaints));
        Assert.Equal((9, 27, 0.0), (Number(run, "mated_pairs"), Number(run, "non_mated_pairs"), Number(run, "eer")));
        Assert.Contains("</html>", await File.ReadAllTextAsync(_world.House.In("new", "hardest.html"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_that_would_not_be_used_is_a_usage_error()
    {
        var run = await _world.Run("evaluate", "verification", "--images", "people", "--train-pairs", "pairs.txt");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("--train-pairs chooses the threshold", run.Complaints, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_picture_without_a_face_is_a_failure_to_enrol_that_is_told()
    {
        _world.People("people", shots: 2);
        _world.House.Write("people/Ada/none.png", MadeWorld.Empty());
        var run = await _world.Run("evaluate", "verification", "--images", "people", "--json");
        Assert.Equal((0, 1.0), (run.ExitCode, Number(run, "failures_to_enrol")));
        Assert.Contains("none.png: no face was found", Assert.Single(run.ComplaintLines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_that_is_missing_is_an_input_error()
    {
        var run = await _world.Run("evaluate", "verification", "--images", _world.People("people", shots: 1), "--pairs", "missing.txt");
        Assert.Equal((3, string.Empty), (run.ExitCode, run.Output));
        Assert.Contains("'missing.txt' can't be read", run.Complaints, StringComparison.Ordinal);
    }

    private static double Number(ProgramRun run, string name) => run.Json.GetProperty(name).GetDouble();
}
