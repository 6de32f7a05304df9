using System.Globalization;
using Semblance.Cli.Synthesizing;
using Semblance.Imaging.Codecs;
using Semblance.Synthetic;
using Semblance.Synthetic.Views;

namespace Semblance.UnitTests.Cli.Synthesizing;

public sealed class SynthesisRunTests
{
    private static readonly SynthesisOrder Order = new(5, 2, 2, 64, ViewRange.Moderate, IsPng: true);

    [Fact]
    public async Task Pictures_and_truth_are_what_the_renderer_gives()
    {
        var folder = Directory.CreateTempSubdirectory("semblance-synthesis-").FullName;
        Assert.Equal(4, await SynthesisRun.WriteAsync(Order, folder, new Progress<double>(), TestContext.Current.CancellationToken));
        var lines = await File.ReadAllLinesAsync(Path.Combine(folder, SynthesisRun.TruthName), TestContext.Current.CancellationToken);
        Assert.Equal("person-0005/0001.png person-0005/0002.png person-0006/0001.png person-0006/0002.png", string.Join(' ', lines.Skip(1).Select(line => line.Split(',')[0])));

        using var face = SyntheticPerson.FromSeed(6).Render(Order.ViewOf(1, 1));
        using var written = PictureDecoder.Decode(await File.ReadAllBytesAsync(Path.Combine(folder, "person-0006", "0002.png"), TestContext.Current.CancellationToken));
        Assert.Equal(face.Picture.ToPixels().Rgb.ToArray(), written.ToPixels().Rgb.ToArray());
        var fields = lines[4].Split(',');
        Assert.Equal(lines[0].Split(',').Length, fields.Length);
        Assert.Equal("person-0006", fields[1]);
        Assert.Equal(face.Landmarks.SubjectLeftEye.X, float.Parse(fields[Array.IndexOf(lines[0].Split(','), "subject_left_eye_x")], CultureInfo.InvariantCulture), 0.01f);
        Assert.Equal(face.View.Pose.YawDegrees, float.Parse(fields[Array.IndexOf(lines[0].Split(','), "yaw_degrees")], CultureInfo.InvariantCulture), 0.01f);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void The_columns_of_the_truth_stay_as_they_are() => Assert.Equal(
        "file,person,box_x,box_y,box_width,box_height,subject_right_eye_x,subject_right_eye_y,subject_left_eye_x,subject_left_eye_y,nose_tip_x,nose_tip_y,"
        + "subject_right_mouth_corner_x,subject_right_mouth_corner_y,subject_left_mouth_corner_x,subject_left_mouth_corner_y,yaw_degrees,pitch_degrees,roll_degrees,occlusion",
        TruthLine.Header);

    [Fact]
    public void No_two_people_share_a_view()
    {
        var views = from person in Enumerable.Range(0, 20) from view in Enumerable.Range(0, 50) select Order.ViewOf(person, view).Seed;
        Assert.Equal(1_000, views.Distinct().Count());
    }
}
