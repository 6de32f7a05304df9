using Semblance.Synthetic.Capture;
using Semblance.Synthetic.Numerics;
using Semblance.Synthetic.Shading;

namespace Semblance.Synthetic.Crowd;

/// <summary>
/// The camera of a film: tone curve, noise and compression. The empty room is developed a few times, each with a grain of its own; a frame starts from one of them, and
/// only squares with people are developed anew.
/// </summary>
internal sealed class CrowdSensor
{
    private const int Grains = 4;
    private const int NoiseLength = 1 << 20;
    private const float Gain = 1.15f;
    private readonly CrowdOptions _options;
    private readonly ToneCurve _tone = ToneCurve.Of(1);
    private readonly float[] _noise = new float[NoiseLength];
    private readonly Lazy<byte[]>[] _rooms;
    private readonly Vec3 _gain;

    public CrowdSensor(long seed, CrowdOptions options, float[] backdrop)
    {
        _options = options;
        var stream = new SeededStream(seed, "crowd noise");
        foreach (ref var value in _noise.AsSpan())
            value = (options.Noise * stream.Bell()) + 0.5f;
        var white = LightColour.Of(6_000);
        _gain = new Vec3(Gain / white.X, Gain / white.Y, Gain / white.Z);
        _rooms = [.. Enumerable.Range(0, Grains).Select(grain => new Lazy<byte[]>(() => Room(backdrop, grain)))];
    }

    /// <summary>From light to bytes.</summary>
    /// <param name="canvas">The light.</param>
    /// <param name="grain">Which noise; any number.</param>
    public byte[] Develop(CrowdCanvas canvas, long grain)
    {
        var room = (int)(new SeededStream(grain, "grain").NextBits() % Grains);
        var rgb = (byte[])_rooms[room].Value.Clone();
        DevelopBlocks(canvas, rgb, room);
        return rgb;
    }

    private byte[] Room(float[] backdrop, int grain)
    {
        var canvas = new CrowdCanvas(backdrop, _options.Width, _options.Height);
        canvas.Blocks.Mark(0, 0, _options.Width, _options.Height);
        var rgb = new byte[backdrop.Length];
        DevelopBlocks(canvas, rgb, grain);
        return rgb;
    }

    private void DevelopBlocks(CrowdCanvas canvas, byte[] rgb, int grain)
    {
        var loss = _options.JpegQuality > 0 ? new JpegLoss(_options.JpegQuality) : null;
        foreach (var (left, top, width, height) in canvas.Blocks.Runs())
        {
            var block = new byte[width * height * 3];
            for (var y = 0; y < height; y++)
            {
                for (var x = 0; x < width; x++)
                    DevelopPixel(canvas, ((top + y) * canvas.Width) + left + x, grain, block.AsSpan(((y * width) + x) * 3, 3));
            }

            loss?.Apply(block, width, height);
            for (var y = 0; y < height; y++)
                block.AsSpan(y * width * 3, width * 3).CopyTo(rgb.AsSpan((((top + y) * canvas.Width) + left) * 3));
        }
    }

    private void DevelopPixel(CrowdCanvas canvas, int pixel, int grain, Span<byte> to)
    {
        var (red, green, blue) = canvas.At(pixel);
        var noise = (pixel * 3) + (grain * 0x3A2F5);
        to[0] = Byte(_tone.At(red * _gain.X) + _noise[noise & (NoiseLength - 1)]);
        to[1] = Byte(_tone.At(green * _gain.Y) + _noise[(noise + 1) & (NoiseLength - 1)]);
        to[2] = Byte(_tone.At(blue * _gain.Z) + _noise[(noise + 2) & (NoiseLength - 1)]);
    }

    private static byte Byte(float value) => (byte)Math.Clamp(value, 0, 255);
}
