namespace Semblance.Index.Kernels;

/// <summary>The obvious loop that <see cref="PlaneCount"/> must agree with: row by row, plane by plane.</summary>
internal static unsafe class PlaneCountScalar
{
    public static void Mark(byte* block, in PlaneReading reading, int bytes, byte* marks)
    {
        new Span<byte>(marks, bytes).Clear();
        for (var row = 0; row < 8 * bytes; row++)
        {
            if (CountOf(block, reading, row) >= reading.Cut)
                marks[row / 8] |= (byte)(1 << (row % 8));
        }
    }

    public static int CountOf(byte* block, in PlaneReading reading, int row)
    {
        var count = 0;
        for (var plane = 0; plane < reading.Planes; plane++)
        {
            var sheaf = plane / PlaneReading.Sheaf;
            var weight = sheaf < reading.Ones ? 1 : sheaf < reading.Ones + reading.Twos ? 2 : 4;
            var bit = (block[reading.Offsets[plane] + (row / 8)] >> (row % 8)) & 1;
            count += weight * (plane % PlaneReading.Sheaf < PlaneReading.Positive ? bit : 1 - bit);
        }

        return count;
    }
}
