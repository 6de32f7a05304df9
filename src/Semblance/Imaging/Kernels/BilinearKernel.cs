using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Semblance.Imaging.Kernels;

/// <summary>
/// Adds bilinear samples along a line to three rows of sums (red, green, blue). Eight places at a time where AVX2 can gather their
/// four neighbours as whole pixels; one at a time near the edge and elsewhere.
/// </summary>
internal static class BilinearKernel
{
    /// <summary>Adds one sample a place.</summary>
    /// <param name="source">Pixels to read.</param>
    /// <param name="line">The places.</param>
    /// <param name="sums">Three rows of <paramref name="count"/> sums.</param>
    /// <param name="count">How many places.</param>
    /// <param name="clamp">True: places outside take the nearest edge pixel; false: outside is black.</param>
    public static void Accumulate(PixelBuffer source, in SampleLine line, Span<float> sums, int count, bool clamp)
    {
        var i = 0;
        if (Avx2.IsSupported && Fma.IsSupported)
        {
            var (first, end) = InnerRange(source, line, count);
            AccumulateOneByOne(source, line, sums, count, 0, first, clamp);
            i = AccumulateEights(source, line, sums, count, first, end);
        }

        AccumulateOneByOne(source, line, sums, count, i, count, clamp);
    }

    /// <summary>The scalar twin: the same sums, one place at a time.</summary>
    public static void AccumulateOneByOne(PixelBuffer source, in SampleLine line, Span<float> sums, int count, int first, int end, bool clamp)
    {
        var red = sums[..count];
        var green = sums.Slice(count, count);
        var blue = sums.Slice(2 * count, count);
        for (var i = first; i < end; i++)
        {
            var taps = BilinearTaps.At(source, line.UAt(i), line.VAt(i), clamp);
            red[i] += taps.Blend(0);
            green[i] += taps.Blend(1);
            blue[i] += taps.Blend(2);
        }
    }

    /// <summary>The stretch of places all of whose neighbours lie inside the source; it may be empty.</summary>
    private static (int First, int End) InnerRange(PixelBuffer source, in SampleLine line, int count)
    {
        var (firstU, endU) = RangeWithin(line.U, line.StepU, source.Width - 1, count);
        var (firstV, endV) = RangeWithin(line.V, line.StepV, source.Height - 1, count);
        var first = Math.Max(firstU, firstV);
        var end = Math.Min(endU, endV);

        // The division above rounds: step inwards until both ends hold. Places in between hold too, as rounding keeps order.
        while (first < end && !IsInner(source, line, first))
            first++;
        while (end > first && !IsInner(source, line, end - 1))
            end--;
        return (Math.Min(first, count), Math.Max(first, end));
    }

    private static (int First, int End) RangeWithin(float start, float step, int most, int count)
    {
        if (MathF.Abs(step) < 1e-9f)
            return start >= 0 && start < most ? (0, count) : (count, count);
        var a = -start / step;
        var b = (most - start) / step;
        var first = MathF.Max(0, MathF.Floor(MathF.Min(a, b)));
        var end = MathF.Min(count, MathF.Ceiling(MathF.Max(a, b)) + 1);
        return first < end ? ((int)first, (int)end) : (count, count);
    }

    private static bool IsInner(PixelBuffer source, in SampleLine line, int i)
    {
        var u = line.UAt(i);
        var v = line.VAt(i);
        return u >= 0 && v >= 0 && u < source.Width - 1 && v < source.Height - 1;
    }

    /// <summary>Returns the first place that was not done: fewer than eight are left.</summary>
    private static unsafe int AccumulateEights(PixelBuffer source, in SampleLine line, Span<float> sums, int count, int first, int end)
    {
        var i = first;
        var stride = source.Stride;
        var lanes = Vector256.Create(0f, 1f, 2f, 3f, 4f, 5f, 6f, 7f);
        var stepU = Vector256.Create(line.StepU);
        var stepV = Vector256.Create(line.StepV);
        fixed (byte* pixels = source.Padded)
        fixed (float* red = sums)
        {
            for (; i + 8 <= end; i += 8)
            {
                var index = Vector256.Create((float)i) + lanes;
                var u = Fma.MultiplyAdd(index, stepU, Vector256.Create(line.U));
                var v = Fma.MultiplyAdd(index, stepV, Vector256.Create(line.V));
                var floorU = Avx.Floor(u);
                var floorV = Avx.Floor(v);
                var at = Avx2.Add(
                    Avx2.MultiplyLow(Avx.ConvertToVector256Int32(floorV), Vector256.Create(stride)),
                    Avx2.MultiplyLow(Avx.ConvertToVector256Int32(floorU), Vector256.Create(3)));
                var square = new PixelSquares(
                    Avx2.GatherVector256((int*)pixels, at, 1),
                    Avx2.GatherVector256((int*)(pixels + 3), at, 1),
                    Avx2.GatherVector256((int*)(pixels + stride), at, 1),
                    Avx2.GatherVector256((int*)(pixels + stride + 3), at, 1),
                    u - floorU,
                    v - floorV);
                AddTo(red + i, square.Blend(0));
                AddTo(red + count + i, square.Blend(8));
                AddTo(red + (2 * count) + i, square.Blend(16));
            }
        }

        return i;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static unsafe void AddTo(float* sums, Vector256<float> values) => Avx.Store(sums, Avx.LoadVector256(sums) + values);

    /// <summary>The four neighbours of eight places: each lane holds one pixel's red, green and blue bytes and a byte that is ignored.</summary>
    [StructLayout(LayoutKind.Auto)]
    private readonly struct PixelSquares(Vector256<int> topLeft, Vector256<int> topRight, Vector256<int> bottomLeft, Vector256<int> bottomRight, Vector256<float> across, Vector256<float> down)
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector256<float> Blend([ConstantExpected] byte shift)
        {
            var a = Channel(topLeft, shift);
            var c = Channel(bottomLeft, shift);
            var top = Fma.MultiplyAdd(across, Channel(topRight, shift) - a, a);
            var bottom = Fma.MultiplyAdd(across, Channel(bottomRight, shift) - c, c);
            return Fma.MultiplyAdd(down, bottom - top, top);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector256<float> Channel(Vector256<int> pixels, [ConstantExpected] byte shift) =>
            Avx.ConvertToVector256Single(Avx2.And(Avx2.ShiftRightLogical(pixels, shift), Vector256.Create(255)));
    }
}
