using System.Globalization;
using Semblance.IntegrationTests.Running;

namespace Semblance.IntegrationTests.Commands.Evaluate;

/// <summary>With the models that come with the program and people who belong to nobody.</summary>
public sealed class TrackingEvaluationCommandTests : IDisposable
{
    private readonly ScratchFolder _house = new();

    public void Dispose() => _house.Dispose();

    [Fact]
    public async Task A_small_film_is_followed_and_its_people_are_named_or_not()
    {
        var run = await ProgramRun.Of(_house, "evaluate", "tracking", "--crowd", "2", "--frames", "25", "--seed", "4", "--identify", "--fpir", "1e-2", "3e-3", "--out", "lists", "--json");
        Assert.Equal((0, string.Empty), (run.ExitCode, run.Complaints));
        Assert.Equal((1, 2, 19, 1), (Number(run, "films"), Number(run, "people"), Number(run, "frames"), Number(run, "enrolled")));
        var tracking = run.Json.GetProperty("tracking");
        Assert.True(tracking.GetProperty("truth_boxes").GetInt32() > 0);
        Assert.InRange(tracking.GetProperty("idf1").GetDouble(), 0.3, 1);
        var naming = run.Json.GetProperty("naming").EnumerateArray().ToArray();
        Assert.Equal([1e-2, 3e-3], naming.Select(one => one.GetProperty("fpir").GetDouble()));
        Assert.All(naming, one => Assert.Equal(0, one.GetProperty("named_wrong").GetProperty("count").GetInt32()));
        Assert.True(File.Exists(_house.In("lists", "film-4.truth.txt")) && File.Exists(_house.In("lists", "film-4.result.txt")));
        Assert.Empty(Directory.GetDirectories(_house.In(ProgramRun.TemporaryFolder), "semblance-scratch-*"));
    }

    [Fact]
    public async Task A_folder_of_frames_is_held_against_its_truth()
    {
        var made = await ProgramRun.Of(_house, "synthesize", "--crowd", "2", "--frames", "25", "--seed", "4", "--out", "film");
        Assert.Equal(0, made.ExitCode);
        string[] video = ["evaluate", "tracking", "--video", "film", "--truth", "film/truth.txt", "--folder-fps", "5", "--detections", "2.5"];
        var looked = await ProgramRun.Of(_house, [.. video, "--json"]);
        Assert.Equal((0, string.Empty), (looked.ExitCode, looked.Complaints));
        Assert.Equal(("looked_at", 19, 10), (looked.Json.GetProperty("frames_counted").GetString(), Number(looked, "frames_of_source"), Number(looked, "frames_looked_at")));
        var all = await ProgramRun.Of(_house, [.. video, "--all-frames", "--json"]);
        Assert.True(all.Json.GetProperty("tracking").GetProperty("truth_boxes").GetInt32() > looked.Json.GetProperty("tracking").GetProperty("truth_boxes").GetInt32());
        var table = await ProgramRun.Of(_house, video);
        Assert.Contains("IDF1", table.Output, StringComparison.Ordinal);
        Assert.Contains("Only the frames in which faces were looked for count.", table.Output, StringComparison.Ordinal);
        var kept = await ProgramRun.Of(_house, "evaluate", "tracking", "--crowd-from", "film", "--identify");
        Assert.Contains("named wrong, of all", kept.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--crowd 2 --video film --truth t.txt")]
    [InlineData("--video film")]
    [InlineData("")]
    [InlineData("--crowd 2 --fpir 1e-2")]
    [InlineData("--crowd 2 --identify --fpir 0.9")]
    [InlineData("--crowd 0")]
    public async Task What_does_not_fit_together_is_a_usage_error(string arguments) =>
        Assert.Equal(2, (await ProgramRun.Of(_house, ["evaluate", "tracking", .. arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries)])).ExitCode);

    private static int Number(ProgramRun run, string key) => int.Parse(run.Json.GetProperty(key).GetRawText(), CultureInfo.InvariantCulture);
}
