using System.Numerics;
using System.Runtime.InteropServices;

namespace Semblance.Index.Kernels;

/// <summary>Dot product of two float vectors, four accumulators wide so that the multiply-adds do not wait for each other.</summary>
internal static class FloatDotKernel
{
    /// <summary>Sum of products.</summary>
    public static float Dot(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        if (!Vector.IsHardwareAccelerated || a.Length < 4 * Vector<float>.Count)
            return DotOneByOne(a, b);
        var x = MemoryMarshal.Cast<float, Vector<float>>(a);
        var y = MemoryMarshal.Cast<float, Vector<float>>(b)[..x.Length];
        Vector<float> s0 = Vector<float>.Zero, s1 = s0, s2 = s0, s3 = s0;
        var i = 0;
        for (; i + 4 <= x.Length; i += 4)
        {
            s0 = Vector.FusedMultiplyAdd(x[i], y[i], s0);
            s1 = Vector.FusedMultiplyAdd(x[i + 1], y[i + 1], s1);
            s2 = Vector.FusedMultiplyAdd(x[i + 2], y[i + 2], s2);
            s3 = Vector.FusedMultiplyAdd(x[i + 3], y[i + 3], s3);
        }

        for (; i < x.Length; i++)
            s0 = Vector.FusedMultiplyAdd(x[i], y[i], s0);
        var done = x.Length * Vector<float>.Count;
        return Vector.Sum(s0 + s1 + s2 + s3) + DotOneByOne(a[done..], b[done..]);
    }

    /// <summary>The scalar twin.</summary>
    public static float DotOneByOne(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        double sum = 0;
        for (var i = 0; i < a.Length; i++)
            sum += (double)a[i] * b[i];
        return (float)sum;
    }
}
