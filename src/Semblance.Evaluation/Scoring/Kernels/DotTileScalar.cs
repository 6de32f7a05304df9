namespace Semblance.Evaluation.Scoring.Kernels;

/// <summary>The obvious loop that <see cref="DotTile"/> must agree with, and its path on machines without vectors.</summary>
internal static class DotTileScalar
{
    /// <summary>scores[r * columnCount + c] = dot of row r and column c.</summary>
    public static void Compute(ReadOnlySpan<float> rows, ReadOnlySpan<float> columns, int stride, Span<float> scores)
    {
        if (stride == 0)
            return;
        var columnCount = columns.Length / stride;
        for (var r = 0; r < rows.Length / stride; r++)
        {
            for (var c = 0; c < columnCount; c++)
            {
                var sum = 0f;
                for (var k = 0; k < stride; k++)
                    sum += rows[(r * stride) + k] * columns[(c * stride) + k];
                scores[(r * columnCount) + c] = sum;
            }
        }
    }
}
