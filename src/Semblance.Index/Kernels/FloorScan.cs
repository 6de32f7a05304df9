using System.Numerics;
using System.Runtime.InteropServices;

namespace Semblance.Index.Kernels;

/// <summary>
/// Finds the rows whose cosine reaches a floor: dot product times the row's scale times the probe's. Scalar twin: <see cref="FloorScanScalar"/>.
/// </summary>
/// <remarks>Each lane rounds as the scalar expression does, so both find the same rows.</remarks>
internal static class FloorScan
{
    /// <summary>The first row from a place on whose cosine is at or above the floor; the number of rows when there is none.</summary>
    public static int Next(ReadOnlySpan<int> dots, ReadOnlySpan<float> scales, float probeScale, float floor, int from)
    {
        if (!Vector.IsHardwareAccelerated)
            return FloorScanScalar.Next(dots, scales, probeScale, floor, from);
        ref var dot = ref MemoryMarshal.GetReference(dots);
        ref var scale = ref MemoryMarshal.GetReference(scales);
        var (factor, least) = (new Vector<float>(probeScale), new Vector<float>(floor));
        for (; from + Vector<float>.Count <= dots.Length; from += Vector<float>.Count)
        {
            var cosines = Vector.ConvertToSingle(Vector.LoadUnsafe(ref dot, (nuint)from)) * Vector.LoadUnsafe(ref scale, (nuint)from) * factor;
            if (Vector.GreaterThanOrEqualAny(cosines, least))
                break;
        }
        return FloorScanScalar.Next(dots, scales, probeScale, floor, from);
    }
}
