using Semblance.Cli.Downloads;
using Semblance.Errors;
using Semblance.IntegrationTests.Running;

namespace Semblance.IntegrationTests.Downloads;

public sealed class ModelPullTests : IDisposable
{
    private readonly ScratchFolder _house = new();
    private readonly MadeAvailable _made = new();

    private string Target => _house.In("models", MadeAvailable.Name + ".onnx");

    public void Dispose() => _house.Dispose();

    [Fact]
    public async Task A_model_is_fetched_checked_and_entered()
    {
        await using var server = new LoopbackServer((_, _) => Answer.Whole(_made.File));
        var outcome = await Pull(server.Address());
        Assert.Equal(new PullOutcome(Target, _made.File.Length, IsNew: true, ResumedFrom: 0), outcome);
        DemandWhole();
        var question = Assert.Single(server.Questions);
        Assert.Equal(("/model.onnx", null, "identity"), (question.Path, question.Range, question.Headers["accept-encoding"]));
        Assert.StartsWith("semblance/", question.Headers["user-agent"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_there_and_whole_is_not_fetched_again()
    {
        await using var server = new LoopbackServer((_, _) => Answer.Whole(_made.File));
        await Pull(server.Address());
        Assert.False((await Pull(server.Address())).IsNew);
        Assert.Single(server.Questions);

        // Without its entry it is entered, still without a question.
        File.Delete(_house.In("models", PulledCatalogue.FileName));
        Assert.False((await Pull(server.Address())).IsNew);
        Assert.Single(server.Questions);
        DemandWhole();
    }

    [Fact]
    public async Task A_damaged_copy_of_the_model_is_replaced_and_a_strangers_file_is_not()
    {
        await using var server = new LoopbackServer((_, _) => Answer.Whole(_made.File));
        await Pull(server.Address());
        await File.WriteAllTextAsync(Target, "damaged", TestContext.Current.CancellationToken);
        Assert.True((await Pull(server.Address())).IsNew);
        DemandWhole();

        File.Delete(_house.In("models", PulledCatalogue.FileName));
        await File.WriteAllTextAsync(Target, "somebody's own", TestContext.Current.CancellationToken);
        var refusal = await Refused(server.Address());
        Assert.Contains("is another file", refusal.What, StringComparison.Ordinal);
        Assert.Equal("somebody's own", await File.ReadAllTextAsync(Target, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_cut_transfer_goes_on_where_it_was_cut()
    {
        await using var server = new LoopbackServer((question, number) => number == 1
            ? Answer.Whole(_made.File) with { CutAfter = _made.Half }
            : Answer.Rest(_made.File, question.From));
        await Pull(server.Address());
        Assert.Equal([null, $"bytes={_made.Half}-"], server.Questions.Select(static question => question.Range), StringComparer.Ordinal);
        DemandWhole();
    }

    [Fact]
    public async Task A_later_run_goes_on_where_the_last_was_cut_and_asks_for_the_very_same_file()
    {
        await using var server = new LoopbackServer((question, number) => number <= Fast.Attempts
            ? question.From == 0 ? Answer.Whole(_made.File, "ETag: \"v1\"") with { CutAfter = _made.Half } : Answer.Rest(_made.File, question.From, "ETag: \"v1\"") with { CutAfter = 0 }
            : Answer.Rest(_made.File, question.From, "ETag: \"v1\""));
        var refusal = await Refused(server.Address());
        Assert.Contains("was cut 3 times", refusal.What, StringComparison.Ordinal);
        Assert.Contains("goes on where it was cut", refusal.Remedy, StringComparison.Ordinal);
        Assert.Equal(_made.Half, (await Pull(server.Address())).ResumedFrom);
        Assert.Equal("\"v1\"", server.Questions[^1].Headers["if-range"]);
        Assert.Equal(_made.Half, server.Questions[^1].From);
        DemandWhole();
    }

    [Fact]
    public async Task A_source_that_knows_no_ranges_is_heard_from_the_start()
    {
        await using var server = new LoopbackServer((_, number) => Answer.Whole(_made.File) with { CutAfter = number == 1 ? _made.Half : null });
        await Pull(server.Address());
        Assert.Equal(_made.Half, server.Questions[1].From);
        DemandWhole();
    }

    [Fact]
    public async Task The_rest_of_another_file_is_not_joined_to_what_is_here()
    {
        await using var server = new LoopbackServer((question, number) => number switch
        {
            1 => Answer.Whole(_made.File, "ETag: \"v1\"") with { CutAfter = _made.Half },
            2 => Answer.Rest(_made.File, question.From, "ETag: \"v2\""),
            _ => Answer.Whole(_made.File, "ETag: \"v2\""),
        });
        await Pull(server.Address());
        Assert.Equal([null, $"bytes={_made.Half}-", null], server.Questions.Select(static question => question.Range), StringComparer.Ordinal);
        DemandWhole();
    }

    [Fact]
    public async Task A_part_that_is_longer_than_the_file_is_begun_anew()
    {
        await using var server = new LoopbackServer((_, _) => Answer.Whole(_made.File));
        _house.Write("models/made_yunet.onnx.part", new byte[_made.File.Length + 1]);
        await Pull(server.Address());
        Assert.Null(server.Questions[0].Range);
        DemandWhole();
    }

    [Fact]
    public async Task Of_a_file_with_another_digest_nothing_is_kept()
    {
        var other = _made.File.ToArray();
        other[^1] ^= 1;
        await using var server = new LoopbackServer((_, _) => Answer.Whole(other));
        var refusal = await Refused(server.Address());
        Assert.Contains(_made.Digest, refusal.What, StringComparison.Ordinal);
        Assert.Contains("the pinned one", refusal.What, StringComparison.Ordinal);
        DemandNothing();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(-1)]
    public async Task A_file_of_another_length_is_refused_by_its_head(int more)
    {
        await using var server = new LoopbackServer((_, _) => Answer.Whole(new byte[_made.File.Length + more]));
        Assert.Contains("it is another file", (await Refused(server.Address())).What, StringComparison.Ordinal);
        Assert.Single(server.Questions);
        DemandNothing();
    }

    [Fact]
    public async Task A_source_that_does_not_tell_a_length_is_not_heard_beyond_it()
    {
        await using var server = new LoopbackServer((_, _) => Answer.WithoutLength(new byte[_made.File.Length + 1]));
        Assert.Contains("it is another file", (await Refused(server.Address())).What, StringComparison.Ordinal);
        DemandNothing();
    }

    [Fact]
    public async Task A_model_whose_length_is_not_known_is_fetched_to_its_end()
    {
        await using var server = new LoopbackServer((question, number) => number switch
        {
            1 => Answer.Whole(_made.File) with { CutAfter = _made.Half },
            _ => Answer.Rest(_made.File, question.From),
        });
        await Pull(server.Address(), knowsLength: false);
        DemandWhole();
    }

    [Fact]
    public async Task A_redirection_within_this_machine_is_followed_and_one_to_another_by_plain_http_is_not()
    {
        await using var server = new LoopbackServer((question, _) => question.Path switch
        {
            "/model.onnx" => Answer.Elsewhere("/there/model.onnx"),
            "/there/model.onnx" => Answer.Whole(_made.File),
            "/away.onnx" => Answer.Elsewhere("http://mirror.example/model.onnx"),
            _ => Answer.Elsewhere(question.Path),
        });
        Assert.Contains("http://mirror.example", (await Refused(server.Address("/away.onnx"))).What, StringComparison.Ordinal);
        Assert.Contains("more than 5 times", (await Refused(server.Address("/round.onnx"))).What, StringComparison.Ordinal);
        DemandNothing();
        await Pull(server.Address());
        Assert.Equal("/there/model.onnx", server.Questions[^1].Path);
        DemandWhole();
    }

    [Theory]
    [InlineData("404 Not Found", 1)]
    [InlineData("403 Forbidden", 1)]
    [InlineData("503 Service Unavailable", 3)]
    [InlineData("429 Too Many Requests", 3)]
    public async Task A_refusal_that_stays_so_is_told_at_once_and_one_that_may_pass_is_tried_again(string status, int times)
    {
        await using var server = new LoopbackServer((_, _) => Answer.Only(status));
        Assert.Contains($"answer{(times == 1 ? "ed" : string.Empty)} {status[..3]}", (await Refused(server.Address())).What, StringComparison.Ordinal);
        Assert.Equal(times, server.Questions.Count);
        DemandNothing();
    }

    [Fact]
    public async Task Without_a_network_the_message_says_so()
    {
        var refusal = await Refused(await NobodyThere());
        Assert.Contains("last because the host can't be reached", refusal.What, StringComparison.Ordinal);
        Assert.Contains("Check the connection", refusal.Remedy, StringComparison.Ordinal);
        DemandNothing();
    }

    /// <summary>An address at which nothing listens, as its server has just ended.</summary>
    internal static async Task<Uri> NobodyThere()
    {
        await using var server = new LoopbackServer((_, _) => Answer.Only("500 Never"));
        return server.Address();
    }

    private static DownloadOptions Fast => new() { Attempts = 3, FirstPause = TimeSpan.FromMilliseconds(1) };

    private async Task<PullOutcome> Pull(Uri address, bool knowsLength = true)
    {
        using var client = ModelSource.CreateClient();
        var pull = new ModelPull(new ModelTransfer(client, Fast, TimeProvider.System));
        return await pull.RunAsync(_made.Read(_house, address, knowsLength), _house.In("models"), address, new Progress<double>(), TestContext.Current.CancellationToken);
    }

    private async Task<SemblanceException> Refused(Uri address)
    {
        var refusal = await Assert.ThrowsAsync<SemblanceException>(() => Pull(address));
        Assert.Equal(ErrorCode.ModelDownloadFailed, refusal.Code);
        return refusal;
    }

    private void DemandWhole()
    {
        Assert.Equal(_made.File, File.ReadAllBytes(Target));
        Assert.Equal(["catalogue.json", "made_yunet.onnx"], Kept(), StringComparer.Ordinal);
        Assert.True(PulledCatalogue.Open(_house.In("models")).Has(_made.Read(_house, new Uri("https://mirror.example/"))));
    }

    /// <summary>Neither a model nor a part of one: what is wrong must not be taken up again.</summary>
    private void DemandNothing() => Assert.Empty(Kept());

    private IEnumerable<string?> Kept() => Directory.Exists(_house.In("models")) ? Directory.GetFiles(_house.In("models")).Select(Path.GetFileName).Order(StringComparer.Ordinal) : [];
}
