using Semblance.Imaging.Kernels;

namespace Semblance.Imaging;

/// <summary>
/// Fills planes of a tensor with the colours found at mapped places of a picture: this one operation is the resize, the letterbox,
/// the turn by 90 degrees and the aligned crop. It allocates nothing.
/// </summary>
/// <remarks>
/// Each target pixel is the mean of n x n bilinear samples, n being the number of source pixels it spans, so a large face is
/// averaged over its area instead of skipped over.
/// </remarks>
internal static class PlaneSampler
{
    private const int MostSamplesPerSide = 8;

    /// <summary>What lies outside of the source.</summary>
    public enum Outside
    {
        /// <summary>Black, blended into the edge pixels.</summary>
        Black,

        /// <summary>The nearest edge pixel.</summary>
        Edge,
    }

    /// <summary>Fills a region of three planes.</summary>
    /// <param name="source">The pixels to read.</param>
    /// <param name="map">Where a point of the target lies in the source.</param>
    /// <param name="planes">Three planes of <paramref name="width"/> times their height, one after the other.</param>
    /// <param name="width">Pixels in a row of the target.</param>
    /// <param name="region">The part of the target to fill.</param>
    /// <param name="layout">Order and scale of the planes.</param>
    /// <param name="outside">What lies outside of the source.</param>
    public static void Fill(PixelBuffer source, in PlaneMap map, Span<float> planes, int width, PlaneRegion region, SampleLayout layout, Outside outside)
    {
        var planeSize = planes.Length / 3;
        var samples = Math.Clamp((int)MathF.Round(map.Scale), 1, MostSamplesPerSide);
        Span<float> sums = stackalloc float[3 * region.Width];
        for (var y = region.Y; y < region.Bottom; y++)
        {
            sums.Clear();
            for (var sample = 0; sample < samples * samples; sample++)
            {
                var line = SampleLine.Through(map, region.X + (((sample % samples) + 0.5f) / samples), y + (((sample / samples) + 0.5f) / samples));
                BilinearKernel.Accumulate(source, line, sums, region.Width, outside == Outside.Edge);
            }

            var start = (y * width) + region.X;
            for (var channel = 0; channel < 3; channel++)
            {
                var target = planes.Slice((layout.PlaneOf(channel) * planeSize) + start, region.Width);
                ScaleKernel.Scale(sums.Slice(channel * region.Width, region.Width), target, layout.Gain / (samples * samples), layout.BiasOf(channel));
            }
        }
    }
}
