using Semblance.Video.Ffmpeg;

namespace Semblance.UnitTests.Video.Ffmpeg;

public sealed class ComplaintTextTests
{
    [Theory]
    [InlineData("[rtsp @ 0x5611] [error] method OPTIONS failed: 401 Unauthorized", "method OPTIONS failed: 401 Unauthorized")]
    [InlineData("[error] rtsp://a:b@cam/1?pw=x: Invalid data found", "the source Invalid data found")]
    [InlineData("[fatal] file:/home/anna/film.mp4: No such file", "the source No such file")]
    public void Insides_and_addresses_are_not_shown(string line, string text) => Assert.Equal(text, ComplaintText.Of(line));
}
