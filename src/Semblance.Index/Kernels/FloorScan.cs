using System.Numerics;
using System.Runtime.InteropServices;
using Semblance.Index.Codes;

namespace Semblance.Index.Kernels;

/// <summary>Finds the rows whose cosine may reach a floor, by what their upper planes say (<see cref="HalfCodes.BoundOf"/>). Scalar twin: <see cref="FloorScanScalar"/>.</summary>
/// <remarks>Each lane rounds as the scalar expression does, so both find the same rows.</remarks>
internal static class FloorScan
{
    /// <summary>The first row from a place on whose bound is at or above the floor; the number of rows when there is none.</summary>
    public static int Next(ReadOnlySpan<int> dots, ReadOnlySpan<float> scales, ReadOnlySpan<float> open, ProbeCodes probe, float floor, int from)
    {
        if (!Vector.IsHardwareAccelerated)
            return FloorScanScalar.Next(dots, scales, open, probe, floor, from);
        ref var dot = ref MemoryMarshal.GetReference(dots);
        ref var scale = ref MemoryMarshal.GetReference(scales);
        ref var rest = ref MemoryMarshal.GetReference(open);
        var (factor, shift, least) = (new Vector<float>(probe.Scale), new Vector<float>(probe.Shift), new Vector<float>(floor));
        for (; from + Vector<float>.Count <= dots.Length; from += Vector<float>.Count)
        {
            var at = (nuint)from;
            var middle = ((Vector.ConvertToSingle(Vector.LoadUnsafe(ref dot, at)) * 16f) - shift) * Vector.LoadUnsafe(ref scale, at) * factor;
            if (Vector.GreaterThanOrEqualAny(middle + Vector.LoadUnsafe(ref rest, at), least))
                break;
        }
        return FloorScanScalar.Next(dots, scales, open, probe, floor, from);
    }
}
