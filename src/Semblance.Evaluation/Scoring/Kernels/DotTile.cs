using System.Numerics;
using System.Runtime.InteropServices;

namespace Semblance.Evaluation.Scoring.Kernels;

/// <summary>
/// Dot products of every row with every column, four rows by two columns at a time so that each vector that is loaded
/// is used more than once. Scalar twin: <see cref="DotTileScalar"/>.
/// </summary>
/// <remarks>
/// Rows and columns are padded with zeros to <c>stride</c>, a multiple of every vector width, so there is no remainder
/// along the numbers; rows and columns left over are done one by one.
/// </remarks>
internal static class DotTile
{
    /// <summary>scores[r * columnCount + c] = dot of row r and column c.</summary>
    public static void Compute(ReadOnlySpan<float> rows, ReadOnlySpan<float> columns, int stride, Span<float> scores)
    {
        if (!Vector.IsHardwareAccelerated || stride == 0 || stride % Vector<float>.Count != 0)
        {
            DotTileScalar.Compute(rows, columns, stride, scores);
            return;
        }
        var (rowCount, columnCount) = (rows.Length / stride, columns.Length / stride);
        var (wholeRows, wholeColumns) = (rowCount & ~3, columnCount & ~1);
        for (var c = 0; c < wholeColumns; c += 2)
        {
            var pair = columns.Slice(c * stride, 2 * stride);
            for (var r = 0; r < wholeRows; r += 4)
                FourByTwo(rows.Slice(r * stride, 4 * stride), pair, stride, scores[((r * columnCount) + c)..], columnCount);
        }
        for (var r = 0; r < rowCount; r++)
        {
            for (var c = r < wholeRows ? wholeColumns : 0; c < columnCount; c++)
                scores[(r * columnCount) + c] = One(rows.Slice(r * stride, stride), columns.Slice(c * stride, stride));
        }
    }

    private static void FourByTwo(ReadOnlySpan<float> rows, ReadOnlySpan<float> columns, int stride, Span<float> scores, int columnCount)
    {
        ref var row = ref MemoryMarshal.GetReference(rows);
        ref var column = ref MemoryMarshal.GetReference(columns);
        Vector<float> a0 = default, a1 = default, b0 = default, b1 = default, c0 = default, c1 = default, d0 = default, d1 = default;
        var (one, two, three) = ((nuint)stride, 2 * (nuint)stride, 3 * (nuint)stride);
        for (nuint k = 0; k < one; k += (nuint)Vector<float>.Count)
        {
            var left = Vector.LoadUnsafe(ref column, k);
            var right = Vector.LoadUnsafe(ref column, k + one);
            var x = Vector.LoadUnsafe(ref row, k);
            (a0, a1) = (Vector.MultiplyAddEstimate(x, left, a0), Vector.MultiplyAddEstimate(x, right, a1));
            x = Vector.LoadUnsafe(ref row, k + one);
            (b0, b1) = (Vector.MultiplyAddEstimate(x, left, b0), Vector.MultiplyAddEstimate(x, right, b1));
            x = Vector.LoadUnsafe(ref row, k + two);
            (c0, c1) = (Vector.MultiplyAddEstimate(x, left, c0), Vector.MultiplyAddEstimate(x, right, c1));
            x = Vector.LoadUnsafe(ref row, k + three);
            (d0, d1) = (Vector.MultiplyAddEstimate(x, left, d0), Vector.MultiplyAddEstimate(x, right, d1));
        }
        (scores[0], scores[1]) = (Vector.Sum(a0), Vector.Sum(a1));
        (scores[columnCount], scores[columnCount + 1]) = (Vector.Sum(b0), Vector.Sum(b1));
        (scores[2 * columnCount], scores[(2 * columnCount) + 1]) = (Vector.Sum(c0), Vector.Sum(c1));
        (scores[3 * columnCount], scores[(3 * columnCount) + 1]) = (Vector.Sum(d0), Vector.Sum(d1));
    }

    private static float One(ReadOnlySpan<float> row, ReadOnlySpan<float> column)
    {
        var sum = Vector<float>.Zero;
        for (var k = 0; k < row.Length; k += Vector<float>.Count)
            sum = Vector.MultiplyAddEstimate(new Vector<float>(row[k..]), new Vector<float>(column[k..]), sum);
        return Vector.Sum(sum);
    }
}
