using Semblance.Video.Ffmpeg;

namespace Semblance.UnitTests.Video.Ffmpeg;

public sealed class FrameStampsTests
{
    private const string Said = """
        Input #0, mov,mp4, from 'film.mp4':
        [Parsed_showinfo_1 @ 0x55d0] [info] config in time_base: 1/90000, frame_rate: 25/1
        [Parsed_showinfo_1 @ 0x55d0] [info] n:   0 pts:      0 pts_time:0       pos:     8836 fmt:yuv420p
        [Parsed_showinfo_1 @ 0x55d0] [info] color_range:unknown color_space:unknown
        [Parsed_showinfo_1 @ 0x55d0] [info] n:   1 pts:   3003 pts_time:0.0333667 pos:    65316 fmt:yuv420p
        [Parsed_showinfo_1 @ 0x55d0] [info] n:   2 pts:   NOPTS pts_time:NOPTS pos:    65316 fmt:yuv420p
        [h264 @ 0x55d1] [error] error while decoding MB 3 4
        [rtsp @ 0x55d1] [error] Could not read rtsp://admin:geheim@cam/1: Server returned 404
        """;

    [Fact]
    public async Task Each_frame_has_its_time_and_the_end_is_told()
    {
        var stamps = new FrameStamps();
        await stamps.ReadAsync(new StringReader(Said));
        Assert.Equal(0, await stamps.NextAsync(TestContext.Current.CancellationToken));
        Assert.Equal(0.0333667, await stamps.NextAsync(TestContext.Current.CancellationToken));
        Assert.Equal(double.NaN, await stamps.NextAsync(TestContext.Current.CancellationToken));
        Assert.Null(await stamps.NextAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task The_last_complaints_are_kept_without_marks_and_addresses()
    {
        var stamps = new FrameStamps();
        Assert.Equal("ffmpeg gave no reason", stamps.LastWords());
        await stamps.ReadAsync(new StringReader(Said));
        Assert.Equal("error while decoding MB 3 4; Could not read the source Server returned 404", stamps.LastWords());
    }
}
