using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Semblance.Index.Kernels;

/// <summary>
/// The Walsh-Hadamard transform in place, without its scale: length log length additions, and the same roundings on every machine, because
/// only the order of independent additions differs. Scalar twin: <see cref="HadamardScalar"/>.
/// </summary>
internal static class Hadamard
{
    /// <summary>Transforms a vector whose length is a power of two, at least 64. Lengths grow by the square root of it.</summary>
    public static void Transform(Span<float> values)
    {
        if (!Vector128.IsHardwareAccelerated)
        {
            HadamardScalar.Transform(values);
            return;
        }

        ref var first = ref MemoryMarshal.GetReference(values);
        for (nuint at = 0; at < (nuint)values.Length; at += 16)
            WithinSixteen(ref first, at);
        for (nuint half = 16; half < (nuint)values.Length; half *= 2)
            Across(ref first, (nuint)values.Length, half);
    }

    private static void Across(ref float first, nuint length, nuint half)
    {
        for (nuint start = 0; start < length; start += 2 * half)
        {
            for (var at = start; at < start + half; at += 16)
            {
                var (a, b) = (Vector512.LoadUnsafe(ref first, at), Vector512.LoadUnsafe(ref first, at + half));
                (a + b).StoreUnsafe(ref first, at);
                (a - b).StoreUnsafe(ref first, at + half);
            }
        }
    }

    /// <summary>The first four levels: pairs that lie 1, 2, 4 and 8 apart.</summary>
    private static void WithinSixteen(ref float first, nuint at)
    {
        var (a, b) = (Quads(Vector128.LoadUnsafe(ref first, at)), Quads(Vector128.LoadUnsafe(ref first, at + 4)));
        var (c, d) = (Quads(Vector128.LoadUnsafe(ref first, at + 8)), Quads(Vector128.LoadUnsafe(ref first, at + 12)));
        (a, b, c, d) = (a + b, a - b, c + d, c - d);
        (a + c).StoreUnsafe(ref first, at);
        (b + d).StoreUnsafe(ref first, at + 4);
        (a - c).StoreUnsafe(ref first, at + 8);
        (b - d).StoreUnsafe(ref first, at + 12);
    }

    /// <summary>The levels 1 and 2. A sign change is exact, so a sum with it is the difference.</summary>
    private static Vector128<float> Quads(Vector128<float> v)
    {
        v = (v ^ Vector128.Create(0f, -0f, 0f, -0f)) + Vector128.Shuffle(v, Vector128.Create(1, 0, 3, 2));
        return (v ^ Vector128.Create(0f, 0f, -0f, -0f)) + Vector128.Shuffle(v, Vector128.Create(2, 3, 0, 1));
    }
}
