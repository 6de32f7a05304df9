using Semblance.Cli.Output;
using Semblance.Quality;

namespace Semblance.UnitTests.Cli.Output;

public sealed class ScreenTests
{
    [Fact]
    public void Numbers_are_written_alike_everywhere()
    {
        Assert.Equal("12.35 %", Screen.Percent(0.12345));
        Assert.Equal("12 %", Screen.Percent(0.12345, 0));
        Assert.Equal("1.0e-4", Screen.Rate(1e-4));
        Assert.Equal("1.50", Screen.Number(1.5, "0.00"));
    }

    [Fact]
    public void Keys_and_words_of_json_are_snake_case_and_nothing_is_left_out_as_null() =>
        Assert.Equal("""{"unified_quality":3,"measure":"head_pose"}""", string.Concat(JsonText.Of(new { UnifiedQuality = 3, Measure = QualityMeasure.HeadPose, Error = (string?)null }).Where(static c => !char.IsWhiteSpace(c))));

    [Fact]
    public void A_face_is_told_with_its_box_and_its_points_by_the_subjects_sides()
    {
        var text = JsonText.Of(FaceJson.Of(MadeFaces.At(0)));
        Assert.Contains("\"subject_right_eye\": [\n      35,\n      40\n    ]", text, StringComparison.Ordinal);
        Assert.Contains("\"unified_quality\": 80", text, StringComparison.Ordinal);
        Assert.DoesNotContain("refusals", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Measures_are_read_as_words() => Assert.Equal("inter eye distance", MeasureName.Of(QualityMeasure.InterEyeDistance));
}
