using Semblance.Errors;
using Semblance.Video;

namespace Semblance.UnitTests.Video;

public sealed class VideoSourceTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("semblance-source-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void A_source_is_known_by_how_it_is_written()
    {
        var file = Path.Combine(_folder.FullName, "hall: one.mp4");
        File.WriteAllBytes(file, [1]);
        Assert.Equal((SourceKind.File, false, "hall: one"), Of(file));
        Assert.Equal((SourceKind.Folder, false, _folder.Name), Of(_folder.FullName + "/"));
        Assert.Equal((SourceKind.Device, true, "video0"), Of("/dev/video0"));
        Assert.Equal((SourceKind.Rtsp, true, "door.example"), Of("rtsp://door.example/stream"));
        Assert.Equal((SourceKind.Http, true, "10.0.0.7"), Of("http://10.0.0.7:8080/mjpeg"));
    }

    [Fact]
    public void Passwords_are_not_shown()
    {
        var source = VideoSource.Parse("rtsp://admin:geheim@cam:8554/live/1?password=geheim");
        Assert.Equal("rtsp://cam:8554/live/1", source.Shown);
        Assert.Equal(source.Shown, source.ToString());
        Assert.Contains("geheim", source.Address, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/nowhere/film.mp4")]
    [InlineData("ftp://host/film.mp4")]
    [InlineData("concat://a|b")]
    public void What_can_not_be_read_is_refused_with_a_way_out(string text)
    {
        var refusal = Assert.Throws<SemblanceException>(() => VideoSource.Parse(text));
        Assert.Equal(ErrorCode.InputNotFound, refusal.Code);
        Assert.NotEmpty(refusal.Remedy);
    }

    private static (SourceKind Kind, bool IsLive, string ShortName) Of(string text)
    {
        var source = VideoSource.Parse(text);
        return (source.Kind, source.IsLive, source.ShortName);
    }
}
