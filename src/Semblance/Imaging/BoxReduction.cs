using System.Buffers;
using Semblance.Imaging.Kernels;

namespace Semblance.Imaging;

/// <summary>A picture shrunk by a whole factor, with area averages. Rows and columns that fill no whole square are left out.</summary>
internal static class BoxReduction
{
    /// <summary>The factor for a given number of source pixels a target pixel: the largest whole one that keeps a little to sample.</summary>
    public static int FactorFor(float scale) => Math.Clamp((int)scale, 1, BoxReductionKernel.MostFactor);

    /// <summary>Shrinks by a factor of 2 to 8.</summary>
    public static PixelBuffer Shrink(PixelBuffer source, int factor)
    {
        var target = new PixelBuffer(Math.Max(1, source.Width / factor), Math.Max(1, source.Height / factor));
        var sums = ArrayPool<ushort>.Shared.Rent(source.Stride + (3 * factor));
        for (var y = 0; y < target.Height; y++)
        {
            Array.Clear(sums);
            for (var k = 0; k < factor; k++)
                BoxReductionKernel.AddRow(source.Row(Math.Min((y * factor) + k, source.Height - 1)), sums);
            BoxReductionKernel.MeanPixels(sums, target.Row(y), factor);
        }

        ArrayPool<ushort>.Shared.Return(sums);
        return target;
    }
}
