using Semblance.Synthetic.Numerics;

namespace Semblance.Synthetic.Capture;

/// <summary>
/// What JPEG takes from a picture (ISO/IEC 10918-1): colour at half the size, and the waves of each square of 8 rounded to the steps of the
/// quality. The steps are the usual ones of annex K, scaled as libjpeg does. No file is made: a decoder of another version would not give the same bytes.
/// </summary>
internal sealed class JpegLoss
{
    private const int Side = 8;
    private static readonly byte[] BrightSteps =
    [
        16, 11, 10, 16, 24, 40, 51, 61, 12, 12, 14, 19, 26, 58, 60, 55, 14, 13, 16, 24, 40, 57, 69, 56, 14, 17, 22, 29, 51, 87, 80, 62,
        18, 22, 37, 56, 68, 109, 103, 77, 24, 35, 55, 64, 81, 104, 113, 92, 49, 64, 78, 87, 103, 121, 120, 101, 72, 92, 95, 98, 112, 100, 103, 99,
    ];

    private static readonly byte[] SlowColourSteps = [17, 18, 24, 47, 18, 21, 26, 66, 24, 26, 56, 99, 47, 66, 99, 99]; // all others are 99

    private static readonly float[] Waves = MakeWaves(isInverse: false);
    private static readonly float[] WavesBack = MakeWaves(isInverse: true);
    private readonly float[] _bright = new float[Side * Side];
    private readonly float[] _colour = new float[Side * Side];
    private readonly float[] _square = new float[Side * Side];
    private readonly float[] _half = new float[Side * Side];

    /// <summary>The losses of a quality, 1 to 100.</summary>
    public JpegLoss(int quality)
    {
        var scale = quality < 50 ? 5000 / Math.Max(quality, 1) : 200 - (2 * Math.Min(quality, 100));
        for (var i = 0; i < _bright.Length; i++)
        {
            var (row, column) = (i / Side, i % Side);
            var colour = row < 4 && column < 4 ? SlowColourSteps[(row * 4) + column] : 99;
            _bright[i] = Math.Clamp(((BrightSteps[i] * scale) + 50) / 100, 1, 255);
            _colour[i] = Math.Clamp(((colour * scale) + 50) / 100, 1, 255);
        }
    }

    /// <summary>Takes the losses out of a picture, in place.</summary>
    public void Apply(byte[] rgb, int width, int height)
    {
        var (bright, blue, red) = Split(rgb, width, height);
        var (halfWidth, halfHeight) = ((width + 1) / 2, (height + 1) / 2);
        Round(bright, width, height, _bright);
        Round(blue, halfWidth, halfHeight, _colour);
        Round(red, halfWidth, halfHeight, _colour);
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                var (at, half) = ((y * width) + x, ((y / 2) * halfWidth) + (x / 2));
                var (l, b, r) = (bright[at] + 128, blue[half], red[half]);
                rgb[at * 3] = Byte(l + (1.402f * r));
                rgb[(at * 3) + 1] = Byte(l - (0.344136f * b) - (0.714136f * r));
                rgb[(at * 3) + 2] = Byte(l + (1.772f * b));
            }
        }
    }

    /// <summary>Brightness about 128, and blueness and redness at half the size.</summary>
    private static (float[] Bright, float[] Blue, float[] Red) Split(byte[] rgb, int width, int height)
    {
        var (halfWidth, halfHeight) = ((width + 1) / 2, (height + 1) / 2);
        var (bright, blue, red) = (new float[width * height], new float[halfWidth * halfHeight], new float[halfWidth * halfHeight]);
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                var at = ((y * width) + x) * 3;
                var (r, g, b) = (rgb[at], rgb[at + 1], rgb[at + 2]);
                var l = (0.299f * r) + (0.587f * g) + (0.114f * b);
                bright[(y * width) + x] = l - 128;
                var half = ((y / 2) * halfWidth) + (x / 2);
                var share = 1f / ((x == width - 1 && (width & 1) == 1 ? 1 : 2) * (y == height - 1 && (height & 1) == 1 ? 1 : 2));
                blue[half] += share * (b - l) / 1.772f;
                red[half] += share * (r - l) / 1.402f;
            }
        }

        return (bright, blue, red);
    }

    private void Round(float[] plane, int width, int height, float[] steps)
    {
        for (var top = 0; top < height; top += Side)
        {
            for (var left = 0; left < width; left += Side)
            {
                for (var i = 0; i < _square.Length; i++)
                    _square[i] = plane[(Math.Min(top + (i / Side), height - 1) * width) + Math.Min(left + (i % Side), width - 1)];
                RoundSquare(steps);
                for (var y = top; y < Math.Min(top + Side, height); y++)
                    for (var x = left; x < Math.Min(left + Side, width); x++)
                        plane[(y * width) + x] = _square[((y - top) * Side) + x - left];
            }
        }
    }

    private void RoundSquare(float[] steps)
    {
        Turn(_square, _half, isInverse: false);
        Turn(_half, _square, isInverse: false);
        for (var i = 0; i < _square.Length; i++)
            _square[i] = MathF.Floor((_square[i] / steps[i]) + 0.5f) * steps[i];
        Turn(_square, _half, isInverse: true);
        Turn(_half, _square, isInverse: true);
    }

    /// <summary>Waves of each row, written as columns: done twice, rows and columns are both done and in place again.</summary>
    private static void Turn(float[] from, float[] to, bool isInverse)
    {
        ReadOnlySpan<float> waves = isInverse ? WavesBack : Waves;
        for (var row = 0; row < Side; row++)
        {
            var line = from.AsSpan(row * Side, Side);
            var (a, b, c, d, e, f, g, h) = (line[0], line[1], line[2], line[3], line[4], line[5], line[6], line[7]);
            for (var k = 0; k < Side; k++)
            {
                var w = waves.Slice(k * Side, Side);
                to[(k * Side) + row] = (a * w[0]) + (b * w[1]) + (c * w[2]) + (d * w[3]) + (e * w[4]) + (f * w[5]) + (g * w[6]) + (h * w[7]);
            }
        }
    }

    /// <summary>The waves as rows; for the way back as columns.</summary>
    private static float[] MakeWaves(bool isInverse)
    {
        var waves = new float[Side * Side];
        for (var k = 0; k < Side; k++)
            for (var i = 0; i < Side; i++)
                waves[isInverse ? (i * Side) + k : (k * Side) + i] = ExactMath.Cos(((2 * i) + 1) * k * Math.PI / 16) * (k == 0 ? MathF.Sqrt(0.125f) : 0.5f);
        return waves;
    }

    private static byte Byte(float value) => (byte)Math.Clamp(value + 0.5f, 0, 255);
}
