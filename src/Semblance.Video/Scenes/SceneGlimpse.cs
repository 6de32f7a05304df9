using Semblance.Imaging;

namespace Semblance.Video.Scenes;

/// <summary>What is left of a picture at a glance: 64 x 36 cells of grey, each the mean of four sampled pixels.</summary>
internal sealed class SceneGlimpse
{
    public const int Width = 64;
    public const int Height = 36;
    private const int BlockWidth = 8;
    private const int BlockHeight = 6;

    /// <summary>A camera may shake by this many cells: a 64th of the picture each.</summary>
    private const int Shake = 1;

    /// <summary>Grey levels squared that count as noise, not as something to see.</summary>
    private const double NoiseVariance = 4;

    private readonly double[] _cells = new double[Width * Height];

    public SceneGlimpse(Picture picture)
    {
        var pixels = picture.Sample(2 * Width, 2 * Height).Rgb.Span;
        for (var i = 0; i < pixels.Length / 3; i++)
        {
            var (x, y) = (i % (2 * Width), i / (2 * Width));
            _cells[(y / 2 * Width) + (x / 2)] += ((2 * pixels[3 * i]) + (5 * pixels[(3 * i) + 1]) + pixels[(3 * i) + 2]) / 32.0;
        }
    }

    /// <summary>How alike the whole pictures are: -1 to 1, whatever the exposure.</summary>
    public double LikenessTo(SceneGlimpse other) => BestCorrelation(other, 0, 0, Width, Height, out _);

    /// <summary>The share of small parts that look as before, of those in which there is anything to see; 1 where there is nothing.</summary>
    /// <param name="other">The picture before.</param>
    /// <param name="least">The correlation from which on a part looks as before.</param>
    public double ShareAlike(SceneGlimpse other, double least)
    {
        var (alike, seen) = (0, 0);
        for (var y = 0; y < Height; y += BlockHeight)
        {
            for (var x = 0; x < Width; x += BlockWidth)
            {
                var correlation = BestCorrelation(other, x, y, BlockWidth, BlockHeight, out var isPlain);
                seen += isPlain ? 0 : 1;
                alike += !isPlain && correlation >= least ? 1 : 0;
            }
        }

        return seen == 0 ? 1 : (double)alike / seen;
    }

    /// <summary>The best over the shifts that a shaking camera makes.</summary>
    private double BestCorrelation(SceneGlimpse other, int left, int top, int width, int height, out bool isPlain)
    {
        var best = -1.0;
        isPlain = true;
        for (var shift = 0; shift < (2 * Shake + 1) * (2 * Shake + 1); shift++)
        {
            var correlation = Correlation(other, left, top, width, height, (shift % (2 * Shake + 1)) - Shake, (shift / (2 * Shake + 1)) - Shake, out var isShiftPlain);
            best = Math.Max(best, correlation);
            isPlain &= isShiftPlain;
        }

        return best;
    }

    private double Correlation(SceneGlimpse other, int left, int top, int width, int height, int dx, int dy, out bool isPlain)
    {
        var (count, sumA, sumB, sumAa, sumBb, sumAb) = (0, 0.0, 0.0, 0.0, 0.0, 0.0);
        for (var y = Math.Max(top, -dy); y < Math.Min(top + height, Height - dy); y++)
        {
            for (var x = Math.Max(left, -dx); x < Math.Min(left + width, Width - dx); x++)
            {
                var (a, b) = (_cells[(y * Width) + x], other._cells[((y + dy) * Width) + x + dx]);
                (count, sumA, sumB, sumAa, sumBb, sumAb) = (count + 1, sumA + a, sumB + b, sumAa + (a * a), sumBb + (b * b), sumAb + (a * b));
            }
        }

        var (varianceA, varianceB) = ((sumAa / count) - (sumA / count * (sumA / count)), (sumBb / count) - (sumB / count * (sumB / count)));
        isPlain = varianceA <= NoiseVariance && varianceB <= NoiseVariance;
        return ((sumAb / count) - (sumA / count * (sumB / count))) / Math.Sqrt((varianceA + (NoiseVariance / 8)) * (varianceB + (NoiseVariance / 8)));
    }
}
