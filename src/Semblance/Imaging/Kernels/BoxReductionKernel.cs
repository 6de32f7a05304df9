using System.Numerics;

namespace Semblance.Imaging.Kernels;

/// <summary>Shrinks by a whole factor of 2 to 8: each target byte is the rounded mean of a square of source bytes.</summary>
internal static class BoxReductionKernel
{
    /// <summary>The largest factor: 8 x 8 bytes still fit a 16-bit sum.</summary>
    public const int MostFactor = 8;

    /// <summary>Adds a row of bytes to a row of 16-bit sums.</summary>
    public static void AddRow(ReadOnlySpan<byte> row, Span<ushort> sums)
    {
        var i = 0;
        if (Vector.IsHardwareAccelerated)
        {
            var half = Vector<ushort>.Count;
            for (; i + Vector<byte>.Count <= row.Length; i += Vector<byte>.Count)
            {
                Vector.Widen(new Vector<byte>(row[i..]), out var low, out var high);
                (new Vector<ushort>(sums[i..]) + low).CopyTo(sums[i..]);
                (new Vector<ushort>(sums[(i + half)..]) + high).CopyTo(sums[(i + half)..]);
            }
        }

        AddRowOneByOne(row[i..], sums[i..]);
    }

    /// <summary>The scalar twin.</summary>
    public static void AddRowOneByOne(ReadOnlySpan<byte> row, Span<ushort> sums)
    {
        for (var i = 0; i < row.Length; i++)
            sums[i] += row[i];
    }

    /// <summary>Means of <paramref name="factor"/> neighbouring pixels' sums, 3 channels interleaved.</summary>
    public static void MeanPixels(ReadOnlySpan<ushort> sums, Span<byte> target, int factor)
    {
        // Multiplying by 2^32 / area, rounded up, is exact for sums of 14 bits (Granlund and Montgomery, 1994); 2^16 would not be.
        var area = factor * factor;
        var reciprocal = ((1L << 32) + area - 1) / area;
        for (var x = 0; x + 2 < target.Length; x += 3)
        {
            int red = 0, green = 0, blue = 0;
            var at = x * factor;
            for (var k = 0; k < factor; k++, at += 3)
            {
                red += sums[at];
                green += sums[at + 1];
                blue += sums[at + 2];
            }

            target[x] = Divide(red);
            target[x + 1] = Divide(green);
            target[x + 2] = Divide(blue);
        }

        byte Divide(int sum) => (byte)(((sum + (area / 2)) * reciprocal) >> 32);
    }
}
