namespace Semblance.Index.Kernels;

/// <summary>The obvious loop that <see cref="FloorScan"/> must agree with.</summary>
internal static class FloorScanScalar
{
    /// <summary>The first row from a place on whose cosine is at or above the floor; the number of rows when there is none.</summary>
    public static int Next(ReadOnlySpan<int> dots, ReadOnlySpan<float> scales, float probeScale, float floor, int from)
    {
        while (from < dots.Length && Cosine(dots[from], scales[from], probeScale) < floor)
            from++;
        return from;
    }

    /// <summary>The cosine of a row and the probe, rounded in one way everywhere.</summary>
    public static float Cosine(int dot, float scale, float probeScale) => dot * scale * probeScale;
}
