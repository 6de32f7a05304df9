using Semblance.Alignment;

namespace Semblance.Quality;

/// <summary>The brightness of an aligned crop (ITU-R BT.601 weights) and what its histogram and edges say.</summary>
internal sealed class FaceBrightness
{
    private readonly float[] _luma;
    private readonly int[] _histogram = new int[256];

    public FaceBrightness(AlignedCrop crop)
    {
        Side = crop.Side;
        var size = crop.Side * crop.Side;
        _luma = new float[size];
        for (var i = 0; i < size; i++)
            _luma[i] = (0.299f * crop.Planes[i]) + (0.587f * crop.Planes[size + i]) + (0.114f * crop.Planes[(2 * size) + i]);
        foreach (var value in Inner())
        {
            _histogram[(int)Math.Clamp(value, 0, 255)]++;
            InnerCount++;
        }
    }

    public int Side { get; }

    /// <summary>Pixels of the inner face, an ellipse around the middle of the crop.</summary>
    public int InnerCount { get; }

    public float this[int x, int y] => _luma[(y * Side) + x];

    /// <summary>Share of the inner face at or below a level.</summary>
    public double ShareUpTo(int level) => (double)_histogram.Take(level + 1).Sum() / InnerCount;

    /// <summary>The level below which a share of the inner face lies.</summary>
    public int Percentile(double share)
    {
        var left = share * InnerCount;
        for (var level = 0; level < 256; level++)
        {
            left -= _histogram[level];
            if (left <= 0)
                return level;
        }

        return 255;
    }

    /// <summary>Mean squared second difference over the variance: detail at the scale of a pixel, whatever the contrast.</summary>
    public double RelativeDetail()
    {
        double detail = 0, sum = 0, squares = 0;
        var count = 0;
        for (var y = Side / 5; y < Side - (Side / 5); y++)
        {
            for (var x = Side / 5; x < Side - (Side / 5); x++)
            {
                var laplacian = (4 * this[x, y]) - this[x - 1, y] - this[x + 1, y] - this[x, y - 1] - this[x, y + 1];
                detail += laplacian * laplacian;
                sum += this[x, y];
                squares += this[x, y] * this[x, y];
                count++;
            }
        }

        var mean = sum / count;
        var variance = (squares / count) - (mean * mean);
        return variance > 1 ? detail / count / variance : 0;
    }

    private IEnumerable<float> Inner()
    {
        var radius = Side * 0.38f;
        for (var y = 0; y < Side; y++)
        {
            for (var x = 0; x < Side; x++)
            {
                var dx = (x + 0.5f - (Side / 2f)) / radius;
                var dy = (y + 0.5f - (Side * 0.58f)) / (radius * 1.15f);
                if ((dx * dx) + (dy * dy) <= 1)
                    yield return this[x, y];
            }
        }
    }
}
