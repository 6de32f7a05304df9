using System.Buffers;
using Semblance.Imaging.Kernels;

namespace Semblance.Imaging;

/// <summary>
/// A picture shrunk by a whole factor, with area averages. Rows and columns that fill no whole square are left out; a picture narrower or lower
/// than one square counts as if its last column or row went on. It allocates nothing once its target is large enough.
/// </summary>
internal static class BoxReduction
{
    /// <summary>The factor for a given number of source pixels a target pixel: the largest whole one that keeps a little to sample.</summary>
    public static int FactorFor(float scale) => Math.Clamp((int)scale, 1, BoxReductionKernel.MostFactor);

    /// <summary>Shrinks by a factor of 2 to 8 into a buffer that is made to fit.</summary>
    public static void Shrink(PixelBuffer source, int factor, PixelBuffer target)
    {
        target.Resize(Math.Max(1, source.Width / factor), Math.Max(1, source.Height / factor));
        var rented = ArrayPool<ushort>.Shared.Rent(Math.Max(source.Stride, 3 * factor));
        var sums = rented.AsSpan(0, Math.Max(source.Stride, 3 * factor));
        for (var y = 0; y < target.Height; y++)
        {
            sums.Clear();
            for (var k = 0; k < factor; k++)
                BoxReductionKernel.AddRow(source.Row(Math.Min((y * factor) + k, source.Height - 1)), sums);
            for (var i = source.Stride; i < sums.Length; i++)
                sums[i] = sums[i - 3];
            BoxReductionKernel.MeanPixels(sums, target.Row(y), factor);
        }

        ArrayPool<ushort>.Shared.Return(rented);
    }
}
