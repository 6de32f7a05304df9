using Semblance.Imaging;

namespace Semblance.Training.Pack;

/// <summary>Means of square blocks of a picture, read smoothly between the blocks' middles.</summary>
internal sealed class BlockMeans
{
    private readonly float[] _means;
    private readonly int _side;
    private readonly int _columns;
    private readonly int _rows;

    public BlockMeans(PixelBlock source, int side)
    {
        _side = side;
        _columns = ((source.Width - 1) / side) + 1;
        _rows = ((source.Height - 1) / side) + 1;
        _means = new float[_columns * _rows * 3];
        var counts = new int[_columns * _rows];
        var pixels = source.Rgb.Span;
        for (var i = 0; i < source.Width * source.Height; i++)
        {
            var block = ((i / source.Width / side) * _columns) + (i % source.Width / side);
            counts[block]++;
            for (var c = 0; c < 3; c++)
                _means[(block * 3) + c] += pixels[(i * 3) + c];
        }

        for (var i = 0; i < _means.Length; i++)
            _means[i] /= counts[i / 3];
    }

    /// <summary>The smooth value of one channel at a pixel.</summary>
    public float At(int x, int y, int channel)
    {
        var (left, shareX) = Place(x, _columns);
        var (top, shareY) = Place(y, _rows);
        var (right, bottom) = (Math.Min(left + 1, _columns - 1), Math.Min(top + 1, _rows - 1));
        var above = (Mean(left, top, channel) * (1 - shareX)) + (Mean(right, top, channel) * shareX);
        var below = (Mean(left, bottom, channel) * (1 - shareX)) + (Mean(right, bottom, channel) * shareX);
        return (above * (1 - shareY)) + (below * shareY);
    }

    private float Mean(int column, int row, int channel) => _means[(((row * _columns) + column) * 3) + channel];

    private (int Block, float Share) Place(int pixel, int blocks)
    {
        var at = Math.Clamp(((pixel + 0.5f) / _side) - 0.5f, 0, blocks - 1);
        return ((int)at, at - (int)at);
    }
}
