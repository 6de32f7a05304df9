using Semblance.Imaging;

namespace Semblance.UnitTests.Imaging;

public sealed class PixelBufferTests
{
    [Fact]
    public void Rows_follow_each_other_without_gaps_and_spare_bytes_lie_behind()
    {
        using var pixels = new PixelBuffer(5, 4);
        Assert.Equal((15, 60, 64), (pixels.Stride, pixels.Pixels.Length, pixels.Padded.Length));
        pixels.Row(2)[3] = 9;
        Assert.Equal(9, pixels.Pixels[33]);
    }

    [Fact]
    public void Another_size_needs_no_other_buffer()
    {
        using var pixels = new PixelBuffer(100, 100);
        var memory = pixels.Borrowed;
        pixels.Resize(50, 30);
        Assert.Equal((50, 30, 4500), (pixels.Width, pixels.Height, pixels.Pixels.Length));
        Assert.Same(memory, pixels.Borrowed);
        pixels.Resize(500, 300);
        Assert.Equal(450_000, pixels.Pixels.Length);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, -1)]
    public void A_size_without_pixels_is_refused(int width, int height)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new PixelBuffer(width, height));
        using var pixels = new PixelBuffer(1, 1);
        Assert.Throws<ArgumentOutOfRangeException>(() => pixels.Resize(width, height));
    }

    [Fact]
    public void A_size_beyond_any_array_overflows_before_it_borrows() => Assert.Throws<OverflowException>(() => new PixelBuffer(40_000, 40_000));

    [Fact]
    public void Given_back_it_can_not_be_read()
    {
        var pixels = new PixelBuffer(2, 2);
        pixels.Dispose();
        pixels.Dispose();
        Assert.Throws<ObjectDisposedException>(() => pixels.Row(0)[0]);
    }
}
