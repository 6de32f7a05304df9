using Semblance.Alignment;
using Semblance.Detection;
using Semblance.Imaging;
using Semblance.Quality;

namespace Semblance.UnitTests.Quality;

public sealed class PixelMeasuresTests
{
    [Fact]
    public void A_good_face_is_good_in_everything_and_needs_no_advice()
    {
        var brightness = MadeCrop.Brightness(MadeCrop.Face());
        foreach (var component in new[]
        {
            Sharpness(brightness), PixelMeasures.Exposure(brightness), PixelMeasures.DynamicRange(brightness),
            PixelMeasures.EyesOpen(brightness, CropTemplate.ArcFace112), PixelMeasures.InterEyeDistance(Face(80)), PixelMeasures.HeadPose(new HeadPose(3, -4, 20, true)),
            PixelMeasures.Recognisability(0.6f),
        })
        {
            Assert.True(component.Score >= 70, component.ToString());
            Assert.Empty(component.Advice);
            Assert.NotEmpty(component.Reason);
        }
    }

    [Fact]
    public void Blur_lowers_sharpness_the_more_of_it_the_more()
    {
        var sharp = MadeCrop.Face();
        AssertFalls(QualityMeasure.Sharpness, [.. new[] { 0, 1, 2, 4 }.Select(reach => Sharpness(MadeCrop.Brightness(MadeCrop.Blurred(sharp, reach))))]);
    }

    [Fact]
    public void Blur_of_a_small_face_asks_for_more_pixels_and_of_a_large_one_for_focus()
    {
        var blurred = MadeCrop.Brightness(MadeCrop.Blurred(MadeCrop.Face(), 4));
        Assert.Contains("nearer", PixelMeasures.Sharpness(blurred, Face(20), CropTemplate.ArcFace112).Advice, StringComparison.Ordinal);
        Assert.Contains("Hold still", PixelMeasures.Sharpness(blurred, Face(80), CropTemplate.ArcFace112).Advice, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0.05f, 0)]
    [InlineData(0.3f, 25)]
    [InlineData(0.5f, 50)]
    [InlineData(0.56f, 75)]
    [InlineData(0.63f, 100)]
    public void Recognisability_uses_the_whole_scale_though_the_network_does_not(float value, int score) =>
        Assert.Equal(score, PixelMeasures.Recognisability(value).Score);

    [Theory]
    [InlineData(12, -30, "12° right and 30° down")]
    [InlineData(-12, 30, "12° left and 30° up")]
    public void The_pose_is_told_in_the_viewers_directions(float yaw, float pitch, string words) =>
        Assert.StartsWith(words, PixelMeasures.HeadPose(new HeadPose(yaw, pitch, 0, true)).Reason, StringComparison.Ordinal);

    [Fact]
    public void Eyes_that_can_not_be_judged_get_no_advice()
    {
        var open = MadeCrop.Face();
        var closed = MadeCrop.Face(eyesOpen: false);
        var between = Enumerable.Range(1, 99).Select(k => Eyes([.. open.Zip(closed, (a, b) => (a * (100 - k) + b * k) / 100)])).First(eyes => eyes.Score is >= 20 and < 70);
        Assert.Empty(between.Advice);
        Assert.Contains("can't be seen", between.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Contrast_alone_does_not_change_sharpness()
    {
        var face = MadeCrop.Face();
        var flat = MadeCrop.Lit(face, static level => 128 + ((level - 128) * 0.5f));
        Assert.Equal(Sharpness(MadeCrop.Brightness(face)).Score, Sharpness(MadeCrop.Brightness(flat)).Score, 2.0);
    }

    [Fact]
    public void Darkness_and_glare_lower_exposure_and_say_which_it_is()
    {
        var face = MadeCrop.Face();
        var darker = new[] { 1f, 0.3f, 0.17f, 0.1f }.Select(factor => PixelMeasures.Exposure(MadeCrop.Brightness(MadeCrop.Lit(face, level => level * factor)))).ToArray();
        AssertFalls(QualityMeasure.Exposure, darker);
        Assert.Contains("more light", darker[^1].Advice, StringComparison.Ordinal);
        var brighter = new[] { 0f, 75, 90, 160 }.Select(more => PixelMeasures.Exposure(MadeCrop.Brightness(MadeCrop.Lit(face, level => level + more)))).ToArray();
        AssertFalls(QualityMeasure.Exposure, brighter);
        Assert.Contains("Less light", brighter[^1].Advice, StringComparison.Ordinal);
    }

    [Fact]
    public void Fog_lowers_the_dynamic_range()
    {
        var face = MadeCrop.Face();
        AssertFalls(QualityMeasure.DynamicRange, [.. new[] { 1f, 0.5f, 0.3f, 0.05f }.Select(contrast =>
            PixelMeasures.DynamicRange(MadeCrop.Brightness(MadeCrop.Lit(face, level => 150 + ((level - 150) * contrast)))))]);
    }

    [Fact]
    public void Closed_eyes_score_below_open_ones_whichever_eye_it_is()
    {
        var open = Eyes(MadeCrop.Face());
        var closed = Eyes(MadeCrop.Face(eyesOpen: false));
        Assert.True(open.Score >= closed.Score + 40, $"{open} against {closed}");
        var wink = MadeCrop.Face();
        for (var i = 0; i < wink.Length; i++)
        {
            if (i % MadeCrop.Side > 56)
                wink[i] = MadeCrop.Face(eyesOpen: false)[i];
        }

        Assert.Equal(closed.Score, Eyes(wink).Score, 10.0);
    }

    [Theory]
    [InlineData(16)]
    [InlineData(64)]
    [InlineData(224)]
    public void Eyes_are_looked_for_where_a_crop_of_another_size_has_them(int side)
    {
        using var crop = AlignedCrop.Rent(side, 0, 1, 0);
        crop.Planes.Fill(100);
        Assert.Equal(100, PixelMeasures.EyesOpen(new FaceBrightness(crop), CropTemplate.ArcFace112.ScaledTo(side)).Score);
    }

    [Fact]
    public void Small_faces_score_low_and_the_value_is_in_pixels()
    {
        AssertFalls(QualityMeasure.InterEyeDistance, [.. new[] { 64f, 40, 20, 8 }.Select(distance => PixelMeasures.InterEyeDistance(Face(distance)))]);
        Assert.Equal(40, PixelMeasures.InterEyeDistance(Face(40)).Value);
        Assert.Contains("60 pixels", PixelMeasures.InterEyeDistance(Face(9)).Advice, StringComparison.Ordinal);
    }

    [Fact]
    public void Turning_and_nodding_lower_the_pose_and_a_tilt_does_not()
    {
        AssertFalls(QualityMeasure.HeadPose, [.. new[] { 0f, 20, 45, 80 }.Select(yaw => PixelMeasures.HeadPose(new HeadPose(yaw, 0, 0, true)))]);
        AssertFalls(QualityMeasure.HeadPose, [.. new[] { 0f, -20, -45, -80 }.Select(pitch => PixelMeasures.HeadPose(new HeadPose(0, pitch, 0, true)))]);
        Assert.Equal(100, PixelMeasures.HeadPose(new HeadPose(0, 0, 170, true)).Score);
        Assert.Equal(50, PixelMeasures.HeadPose(new HeadPose(45, 0, 0, true)).Score);
        Assert.Contains("roughly", PixelMeasures.HeadPose(new HeadPose(0, 0, 0, false)).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_edge_cuts_off_lowers_completeness()
    {
        using var picture = Picture.FromRgb(new byte[200 * 200 * 3], 200, 200);
        AssertFalls(QualityMeasure.Completeness, [.. new[] { 50f, -20, -40, -70 }.Select(x =>
        {
            using var crop = MadeCrop.Crop(MadeCrop.Face());
            return PixelMeasures.Completeness(Face(40) with { Box = new PixelBox(x, 40, 100, 100) }, crop, picture);
        })]);
        using var half = MadeCrop.Crop(MadeCrop.Face(), shareOutside: 0.5f);
        Assert.Equal(0.5, PixelMeasures.Completeness(Face(40) with { Box = new PixelBox(50, 50, 100, 100) }, half, picture).Value, 1e-6);
        Assert.Equal(0, PixelMeasures.Completeness(Face(40) with { Box = default }, half, picture).Score);
    }

    private static QualityComponent Sharpness(FaceBrightness brightness) => PixelMeasures.Sharpness(brightness, Face(80), CropTemplate.ArcFace112);

    private static QualityComponent Eyes(float[] levels) => PixelMeasures.EyesOpen(MadeCrop.Brightness(levels), CropTemplate.ArcFace112);

    private static DetectedFace Face(float distance) =>
        new(new PixelBox(0, 0, 2 * distance, 2 * distance), 1, new FaceLandmarks(new(0, 0), new(distance, 0), new(distance / 2, 10), new(0, 20), new(distance, 20)));

    /// <summary>Each is worse than the one before, the last is poor, and whoever is poor gets advice.</summary>
    private static void AssertFalls(QualityMeasure measure, QualityComponent[] components)
    {
        for (var i = 0; i < components.Length; i++)
        {
            Assert.Equal(measure, components[i].Measure);
            Assert.InRange(components[i].Score, 0, i == 0 ? 100 : Math.Max(0, components[i - 1].Score - 1));
        }

        Assert.True(components[^1].Score < 40, components[^1].ToString());
        Assert.NotEmpty(components[^1].Advice);
    }
}
