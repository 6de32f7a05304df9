using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Semblance.Index.Kernels;

/// <summary>Flips the signs of some numbers.</summary>
internal static class SignFlip
{
    /// <summary>Flips each number whose flip is negative zero; positive zero leaves it.</summary>
    /// <param name="values">The numbers; a multiple of 16.</param>
    /// <param name="flips">A zero for each.</param>
    public static void Apply(Span<float> values, ReadOnlySpan<float> flips)
    {
        if (!Vector128.IsHardwareAccelerated)
        {
            ApplyOneByOne(values, flips);
            return;
        }

        ref var value = ref MemoryMarshal.GetReference(values);
        ref var flip = ref MemoryMarshal.GetReference(flips);
        for (nuint at = 0; at < (nuint)values.Length; at += 16)
            (Vector512.LoadUnsafe(ref value, at) ^ Vector512.LoadUnsafe(ref flip, at)).StoreUnsafe(ref value, at);
    }

    /// <summary>The scalar twin.</summary>
    public static void ApplyOneByOne(Span<float> values, ReadOnlySpan<float> flips)
    {
        for (var at = 0; at < values.Length; at++)
            values[at] = float.IsNegative(flips[at]) ? -values[at] : values[at];
    }
}
