using Semblance.Video;
using Semblance.Video.Ffmpeg;

namespace Semblance.UnitTests.Video.Ffmpeg;

public sealed class FfmpegInputTests
{
    [Fact]
    public void A_camera_is_read_over_tcp_with_a_limit_of_patience()
    {
        var arguments = FfmpegInput.Arguments(VideoSource.Parse("rtsp://u:p@cam/1"), new FrameDemand { PerSecond = 5, Hardware = "vaapi" });
        AssertPair("-rtsp_transport", "tcp", arguments);
        AssertPair("-timeout", "10000000", arguments);
        AssertPair("-hwaccel", "vaapi", arguments);
        AssertPair("-i", "rtsp://u:p@cam/1", arguments);
        AssertPair("-vf", @"select=isnan(prev_selected_t)+gte(t-prev_selected_t\,0.196),showinfo=checksum=0,format=rgb24", arguments);
        Assert.Contains("-nostdin", arguments, StringComparer.Ordinal);
    }

    [Fact]
    public void A_path_is_no_protocol_and_no_option()
    {
        var folder = Directory.CreateTempSubdirectory("semblance-input-");
        try
        {
            var file = Path.Combine(folder.FullName, "-y concat:x.mp4");
            File.WriteAllBytes(file, [1]);
            AssertPair("-i", "file:" + file, FfmpegInput.Arguments(VideoSource.Parse(file), new FrameDemand()));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void An_even_rate_and_a_longest_side_are_filters()
    {
        var arguments = FfmpegInput.Arguments(VideoSource.Parse("/dev/video0"), new FrameDemand { PerSecond = 12.5, IsEven = true, MaxSide = 640 });
        AssertPair("-f", "v4l2", arguments);
        AssertPair("-vf", @"fps=12.5,scale=w=min(640\,iw):h=min(640\,ih):force_original_aspect_ratio=decrease,showinfo=checksum=0,format=rgb24", arguments);
    }

    private static void AssertPair(string option, string value, IEnumerable<string> arguments) =>
        Assert.Equal(value, arguments.SkipWhile(one => !string.Equals(one, option, StringComparison.Ordinal)).Skip(1).First());
}
