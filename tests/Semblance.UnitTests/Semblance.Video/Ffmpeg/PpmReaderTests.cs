using System.IO.Pipelines;
using System.Text;
using Semblance.Errors;
using Semblance.Video.Ffmpeg;

namespace Semblance.UnitTests.Video.Ffmpeg;

public sealed class PpmReaderTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Pictures_of_different_sizes_are_read_one_after_another_however_the_pipe_cuts_them()
    {
        var bytes = Ppm(3, 2, 10).Concat(Ppm(40, 30, 20)).Concat(Ppm(1, 1, 30)).ToArray();
        foreach (var portion in new[] { 1, 2, 7, 64, 10_000 })
        {
            using var reader = new PpmReader(Portions(bytes, portion));
            foreach (var (width, height, value) in new[] { (3, 2, 10), (40, 30, 20), (1, 1, 30) })
            {
                using var picture = await reader.NextAsync(Cancel);
                var pixels = picture!.ToPixels();
                Assert.Equal((width, height), (pixels.Width, pixels.Height));
                Assert.All(pixels.Rgb.ToArray(), one => Assert.Equal(value, one));
            }

            Assert.Null(await reader.NextAsync(Cancel));
        }
    }

    [Fact]
    public async Task A_picture_that_is_cut_off_is_none()
    {
        using var reader = new PpmReader(new MemoryStream(Ppm(10, 10, 1)[..^1]));
        Assert.Null(await reader.NextAsync(Cancel));
    }

    [Theory]
    [InlineData("GIF89a, and no picture that we know of, in more than sixty-four bytes of text")]
    [InlineData("P6\n0 5\n255\n")]
    [InlineData("P6\n99999999 99999999\n255\n")]
    [InlineData("P6\n10 10\n65535\n")]
    [InlineData("P6\n-10 10\n255\n")]
    [InlineData("P6\n11111111111111111111111111111111111111111111111111111111111111111111111111111111")]
    public async Task Whatever_else_is_written_is_refused(string text)
    {
        using var reader = new PpmReader(new MemoryStream(Encoding.ASCII.GetBytes(text)));
        Assert.Equal(ErrorCode.VideoUnreadable, (await Assert.ThrowsAsync<SemblanceException>(async () => await reader.NextAsync(Cancel))).Code);
    }

    private static byte[] Ppm(int width, int height, byte value) =>
        [.. Encoding.ASCII.GetBytes(FormattableString.Invariant($"P6\n{width} {height}\n255\n")), .. Enumerable.Repeat(value, width * height * 3)];

    private static Stream Portions(byte[] bytes, int size)
    {
        var pipe = new Pipe(new PipeOptions(pauseWriterThreshold: 0));
        _ = Task.Run(async () =>
        {
            foreach (var portion in bytes.Chunk(size))
                await pipe.Writer.WriteAsync(portion);
            await pipe.Writer.CompleteAsync();
        });
        return pipe.Reader.AsStream();
    }
}
