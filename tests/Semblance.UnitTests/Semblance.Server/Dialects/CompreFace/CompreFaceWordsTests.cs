using Semblance.Detection;
using Semblance.Imaging;
using Semblance.Recognition.Look;
using Semblance.Server.Dialects.CompreFace;

namespace Semblance.UnitTests.Server.Dialects.CompreFace;

public sealed class CompreFaceWordsTests
{
    private static readonly SeenFace Face = new(
        new DetectedFace(new PixelBox(10.4f, 20.6f, 30, 40), 0.987654321f, new FaceLandmarks(new(15, 30), new(30, 30), new(22.6f, 40), new(16, 50), new(29, 50))), null, [], null, null);

    [Fact]
    public void Boxes_are_whole_pixels_and_points_begin_at_the_viewer_s_left()
    {
        var plain = CompreFaceWords.Of(Face, []);
        Assert.Equal((10, 21, 40, 61, 0.98765), (plain.Box.XMin, plain.Box.YMin, plain.Box.XMax, plain.Box.YMax, plain.Box.Probability));
        Assert.Null(plain.Landmarks);
        Assert.Equal([[15, 30], [30, 30], [23, 40], [16, 50], [29, 50]], CompreFaceWords.Of(Face, ["landmarks"]).Landmarks!);
    }

    [Fact]
    public void What_was_not_measured_is_absent_and_unknown_plugins_are_ignored()
    {
        var query = LooseQuery.Read("?face_plugins=undefined,age, pose");
        Assert.Equal(["undefined", "age", "pose"], CompreFaceWords.Plugins(query), StringComparer.Ordinal);
        Assert.Null(CompreFaceWords.Of(Face, CompreFaceWords.Plugins(query)).Pose);
        Assert.True(CompreFaceWords.Request(query, embeds: false) is { Embed: false, MeasureQuality: true });
        Assert.False(CompreFaceWords.Request(LooseQuery.Read(string.Empty), embeds: false).MeasureQuality);
    }
}
