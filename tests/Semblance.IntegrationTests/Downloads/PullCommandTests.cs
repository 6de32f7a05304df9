using Semblance.IntegrationTests.Running;

namespace Semblance.IntegrationTests.Downloads;

public sealed class PullCommandTests : IDisposable
{
    private readonly ScratchFolder _house = new();
    private readonly MadeAvailable _made = new();

    public void Dispose() => _house.Dispose();

    [Fact]
    public async Task A_pulled_model_is_listed_and_verified()
    {
        await using var server = new LoopbackServer((_, _) => Answer.Whole(_made.File));
        var run = await Pull(server.Address(), "--json");
        Assert.Equal((0, string.Empty), (run.ExitCode, run.Complaints));
        JsonKeys.DemandSnakeCase(run.Json);
        var path = _house.In("data", "semblance", "models", "made_yunet.onnx");
        Assert.Equal(("pulled", path, _made.Digest), (Text(run, "state"), Text(run, "path"), Text(run, "sha256")));
        Assert.Equal(_made.File, await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken));

        var list = await ProgramRun.Of(_house, "models", "list", "--json");
        Assert.Equal((0, MadeAvailable.Name), (list.ExitCode, list.Json[0].GetProperty("name").GetString()));
        var verify = await ProgramRun.Of(_house, "models", "verify", "--json");
        Assert.True(verify.ExitCode == 0 && verify.Json[0].GetProperty("valid").GetBoolean(), verify.Output);

        var again = await Pull(server.Address(), "--json");
        Assert.Equal((0, "already_there"), (again.ExitCode, Text(again, "state")));
        Assert.Single(server.Questions);
    }

    [Fact]
    public async Task A_wrong_digest_is_named_keeps_nothing_and_is_a_model_error()
    {
        await using var server = new LoopbackServer((_, _) => Answer.Whole(new byte[_made.File.Length]));
        var run = await Pull(server.Address(), "--to", _house.In("models"));
        Assert.Equal((4, string.Empty), (run.ExitCode, run.Output));
        Assert.Contains(_made.Digest, run.Complaints, StringComparison.Ordinal);
        Assert.Contains("name another source with --from", run.Complaints, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(_house.In("models")));
    }

    [Fact]
    public async Task A_cut_connection_is_taken_up_again_without_a_word()
    {
        await using var server = new LoopbackServer((question, number) => number == 1
            ? Answer.Whole(_made.File) with { CutAfter = _made.Half }
            : Answer.Rest(_made.File, question.From));
        var run = await Pull(server.Address(), "--to", _house.In("models"));
        Assert.Equal((0, string.Empty), (run.ExitCode, run.Complaints));
        Assert.Equal([0, _made.Half], server.Questions.Select(static question => question.From));
        Assert.Equal(_made.File, await File.ReadAllBytesAsync(_house.In("models", "made_yunet.onnx"), TestContext.Current.CancellationToken));
        Assert.Contains($"--models {_house.In("models")}", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_source_may_be_named_and_its_secrets_are_not_told()
    {
        await using var server = new LoopbackServer((_, _) => Answer.Only("404 Not Found"));
        var run = await Pull(new Uri("https://mirror.example/model.onnx"), "--from", server.Address("/mirror.onnx?signature=secret").AbsoluteUri);
        Assert.Equal(4, run.ExitCode);
        Assert.Equal("/mirror.onnx?signature=secret", Assert.Single(server.Questions).Path);
        Assert.Contains("/mirror.onnx, answered 404 (NotFound)", run.Complaints, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", run.Complaints, StringComparison.Ordinal);
    }

    /// <summary>The one test that waits: the pauses of 1, 2, 4 and 8 seconds are what a user waits too.</summary>
    [Fact]
    public async Task Without_a_network_it_is_a_model_error_that_says_what_to_check()
    {
        var run = await Pull(await ModelPullTests.NobodyThere());
        Assert.Equal((4, string.Empty), (run.ExitCode, run.Output));
        Assert.Contains("was cut 5 times, last because the host can't be reached", run.Complaints, StringComparison.Ordinal);
        Assert.Contains("HTTPS_PROXY", run.Complaints, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_name_it_shows_what_can_be_had()
    {
        var run = await ProgramRun.Of(_house, "models", "pull", "--json");
        Assert.Equal((0, string.Empty), (run.ExitCode, run.Complaints));
        Assert.Equal(["address", "bytes", "licence", "name", "origin", "sha256", "task", "trained_on"], JsonKeys.Of(run.Json));
        Assert.All(run.Json.EnumerateArray(), static model => Assert.StartsWith("https://", model.GetProperty("address").GetString(), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("There are: made_yunet", "models", "pull", "unknown")]
    [InlineData("--to and --from need the name of a model", "models", "pull", "--to", "x")]
    [InlineData("it must be a whole https address", "models", "pull", "made_yunet", "--from", "http://mirror.example/model.onnx")]
    [InlineData("--frm", "models", "pull", "made_yunet", "--frm", "x")]
    public async Task A_wrong_command_line_is_a_usage_error(string words, params string[] arguments)
    {
        var run = await ProgramRun.Of(_house, [.. arguments, "--list", _made.List(_house, new Uri("https://mirror.example/model.onnx"))]);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(words, run.Complaints, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_that_can_not_be_read_is_a_model_error()
    {
        var run = await ProgramRun.Of(_house, "models", "pull", "--list", _house.In("missing.json"));
        Assert.Equal((4, string.Empty), (run.ExitCode, run.Output));
        Assert.Contains("missing.json", run.Complaints, StringComparison.Ordinal);
    }

    private Task<ProgramRun> Pull(Uri address, params string[] more) =>
        ProgramRun.Of(_house, ["models", "pull", MadeAvailable.Name, "--list", _made.List(_house, address), .. more]);

    private static string? Text(ProgramRun run, string name) => run.Json.GetProperty(name).GetString();
}
