using Semblance.IntegrationTests.Running;

namespace Semblance.IntegrationTests.Commands;

public sealed class GroupCommandTests : IDisposable
{
    private readonly MadeWorld _world = new();

    public void Dispose() => _world.Dispose();

    [Fact]
    public async Task Each_person_becomes_a_group()
    {
        var run = await _world.Run("group", _world.People("people", shots: 3), "--json", "--fmr", "1e-3", "--truth-folders", "--out", "new/sheet.html");
        Assert.Equal((0, string.Empty), (run.ExitCode, run.Complaints));
        JsonKeys.DemandSnakeCase(run.Json);
        var groups = run.Json.GetProperty("groups").EnumerateArray().ToArray();
        Assert.Equal((9, 3), (run.Json.GetProperty("faces").GetInt32(), groups.Length));
        Assert.Contains("data:image/jpeg;base64", await File.ReadAllTextAsync(_world.House.In("new", "sheet.html"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Faces_that_stand_alone_are_a_no_and_an_unreadable_picture_is_a_complaint()
    {
        _world.People("people", shots: 1);
        Assert.Equal(1, (await _world.Run("group", "people", "--fmr", "1e-3")).ExitCode);
        _world.House.Write("people/Ada/broken.png", [1, 2, 3]);
        var run = await _world.Run("group", "people", "--fmr", "1e-3");
        Assert.Equal(3, run.ExitCode);
        Assert.Contains("broken.png", Assert.Single(run.ComplaintLines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_without_pictures_is_an_input_error()
    {
        Directory.CreateDirectory(_world.House.In("empty"));
        var run = await _world.Run("group", "empty");
        Assert.Equal((3, string.Empty), (run.ExitCode, run.Output));
        Assert.Contains("There is no picture in empty.", run.Complaints, StringComparison.Ordinal);
    }
}
