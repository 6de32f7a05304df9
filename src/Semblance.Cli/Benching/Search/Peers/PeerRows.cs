using Semblance.Cli.Benching.Search.Made;

namespace Semblance.Cli.Benching.Search.Peers;

/// <summary>The part of a gallery that peers with four bytes a number are given; their times are taken in proportion, which an exhaustive search allows.</summary>
internal static class PeerRows
{
    /// <summary>400 MB as floats: far more than any cache, and little enough to stand beside the gallery.</summary>
    private const int Most = 200_000;

    private const int RowsPerChunk = 4_096;

    public static int CountOf(MadeRows rows) => Math.Min(Most, rows.Count);

    /// <summary>The codes of that part in pieces, the first row of each with it.</summary>
    public static IEnumerable<(int First, Memory<sbyte> Codes)> Chunks(MadeRows rows, int threads)
    {
        var codes = new sbyte[RowsPerChunk * rows.Dimension];
        var count = CountOf(rows);
        for (var first = 0; first < count; first += RowsPerChunk)
        {
            var chunk = codes.AsMemory(0, Math.Min(RowsPerChunk, count - first) * rows.Dimension);
            rows.Write(first, chunk, threads);
            yield return (first, chunk);
        }
    }
}
