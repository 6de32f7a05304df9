using Semblance.IntegrationTests.Running;

namespace Semblance.IntegrationTests.Commands;

public sealed class DetectCommandTests : IDisposable
{
    private readonly MadeWorld _world = new();

    public void Dispose() => _world.Dispose();

    [Fact]
    public async Task Faces_are_told_with_box_score_and_points_and_nothing_else_is_said()
    {
        _world.House.Write("a.png", MadeWorld.Picture(MadeWorld.Black));
        _world.House.Write("none.png", MadeWorld.Empty());
        var run = await _world.Run("detect", "a.png", "none.png", "--json");
        Assert.Equal((0, string.Empty), (run.ExitCode, run.Complaints));
        var (face, none) = (run.Json[0].GetProperty("faces")[0], run.Json[1].GetProperty("faces"));
        Assert.Equal(0, none.GetArrayLength());
        Assert.Equal(128, face.GetProperty("box").GetProperty("x").GetDouble(), 0.1);
        Assert.Equal(64, face.GetProperty("box").GetProperty("width").GetDouble(), 0.1);
        Assert.Equal(
            ["box", "damaged", "faces", "file", "format", "height", "landmarks", "nose_tip", "score", "subject_left_eye", "subject_left_mouth_corner", "subject_right_eye", "subject_right_mouth_corner", "width", "x", "y"],
            JsonKeys.Of(run.Json));
    }

    [Fact]
    public async Task A_picture_without_a_face_is_a_no_and_a_broken_one_an_input_error()
    {
        _world.House.Write("pile/a.png", MadeWorld.Picture(MadeWorld.Black));
        _world.House.Write("pile/broken.png", "no picture"u8.ToArray());
        Assert.Equal(1, (await _world.Run("detect", _world.House.Write("none.png", MadeWorld.Empty()))).ExitCode);
        var run = await _world.Run("detect", "pile");
        Assert.Equal((3, string.Empty), (run.ExitCode, run.Complaints));
        Assert.Contains("640 x 640", run.Output, StringComparison.Ordinal);
        Assert.Contains("start like no picture format", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Drawings_of_files_of_one_name_do_not_hide_each_other()
    {
        _world.People("people", shots: 1);
        Assert.Equal(0, (await _world.Run("detect", "people", "--draw", "drawn")).ExitCode);
        Assert.Equal(["0-2.faces.jpg", "0-3.faces.jpg", "0.faces.jpg"], Directory.GetFiles(_world.House.In("drawn")).Select(Path.GetFileName).Order(StringComparer.Ordinal), StringComparer.Ordinal);
        Assert.Equal(0, (await _world.Run("detect", "people/Ada/0.png", "--draw", "new/folder/one.jpg")).ExitCode);
        Assert.True(File.Exists(_world.House.In("new", "folder", "one.jpg")));
    }

    [Theory]
    [InlineData("Inference.Parallelism is 0; its range is 1 to", "--threads", "0")]
    [InlineData("Detection.MinScore is 7", "--min-score", "7")]
    [InlineData("'--colour' is no option of 'detect'.", "--colour")]
    public async Task An_option_out_of_its_range_is_a_usage_error(string words, params string[] options)
    {
        var run = await _world.Run(["detect", _world.House.Write("a.png", MadeWorld.Empty()), .. options]);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(words, run.Complaints, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Published_models_find_the_faces_of_real_pictures()
    {
        var models = ReferenceFolders.Models();
        var run = await ProgramRun.Of(_world.House, "detect", ReferenceFolders.Pictures("photos", "astronaut.jpg"), ReferenceFolders.Pictures("photos", "cat-noface.jpg"), "--json", "--models", models);
        Assert.Equal((0, string.Empty), (run.ExitCode, run.Complaints));
        Assert.Equal([1, 0], run.Json.EnumerateArray().Select(static picture => picture.GetProperty("faces").GetArrayLength()));
    }
}
