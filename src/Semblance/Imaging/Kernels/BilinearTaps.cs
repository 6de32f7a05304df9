namespace Semblance.Imaging.Kernels;

/// <summary>The four neighbours of one place and their weights: the plain definition of bilinear sampling.</summary>
internal readonly ref struct BilinearTaps
{
    private readonly ReadOnlySpan<byte> _pixels;
    private readonly int _topLeft;
    private readonly int _topRight;
    private readonly int _bottomLeft;
    private readonly int _bottomRight;
    private readonly float _across;
    private readonly float _down;

    private BilinearTaps(PixelBuffer source, int x, int y, float across, float down, bool clamp)
    {
        _pixels = source.Pixels;
        _across = across;
        _down = down;
        _topLeft = Offset(source, x, y, clamp);
        _topRight = Offset(source, x + 1, y, clamp);
        _bottomLeft = Offset(source, x, y + 1, clamp);
        _bottomRight = Offset(source, x + 1, y + 1, clamp);
    }

    /// <summary>The neighbours of a place counted between pixel centres.</summary>
    public static BilinearTaps At(PixelBuffer source, float u, float v, bool clamp)
    {
        // Far outside everything is the same; the clamp only keeps the integers from overflowing.
        u = Math.Clamp(u, -2f, source.Width + 1f);
        v = Math.Clamp(v, -2f, source.Height + 1f);
        var x = MathF.Floor(u);
        var y = MathF.Floor(v);
        return new BilinearTaps(source, (int)x, (int)y, u - x, v - y, clamp);
    }

    /// <summary>The blended colour of a channel (0 red, 1 green, 2 blue), 0..255.</summary>
    public float Blend(int channel)
    {
        var a = Tap(_topLeft, channel);
        var c = Tap(_bottomLeft, channel);
        var top = MathF.FusedMultiplyAdd(_across, Tap(_topRight, channel) - a, a);
        var bottom = MathF.FusedMultiplyAdd(_across, Tap(_bottomRight, channel) - c, c);
        return MathF.FusedMultiplyAdd(_down, bottom - top, top);
    }

    private static int Offset(PixelBuffer source, int x, int y, bool clamp)
    {
        if (clamp)
            (x, y) = (Math.Clamp(x, 0, source.Width - 1), Math.Clamp(y, 0, source.Height - 1));
        return x < 0 || y < 0 || x >= source.Width || y >= source.Height ? -1 : (y * source.Stride) + (x * 3);
    }

    private float Tap(int offset, int channel) => offset < 0 ? 0 : _pixels[offset + channel];
}
