using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace Semblance.Recognition.Rooms;

/// <summary>Rows that are read one after the other and worked on by all cores: while one portion is worked on, the next is read.</summary>
internal static class RowPortions
{
    private const int Most = 2_048;

    /// <summary>Works on all rows, some at a time.</summary>
    /// <returns>What came out of each portion, in the order of the rows.</returns>
    public static async Task<List<TOut>> SelectAsync<TIn, TOut>(IAsyncEnumerable<TIn> rows, Func<IReadOnlyList<TIn>, TOut> work, CancellationToken cancellation)
    {
        var done = new ConcurrentDictionary<int, TOut>();
        var options = new ParallelOptions { CancellationToken = cancellation, MaxDegreeOfParallelism = Environment.ProcessorCount };
        await Parallel.ForEachAsync(InPortionsAsync(rows, cancellation), options, (portion, _) =>
        {
            done[portion.Number] = work(portion.Rows);
            return ValueTask.CompletedTask;
        }).ConfigureAwait(false);
        return [.. done.OrderBy(static portion => portion.Key).Select(static portion => portion.Value)];
    }

    private static async IAsyncEnumerable<(int Number, List<T> Rows)> InPortionsAsync<T>(IAsyncEnumerable<T> rows, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var (number, portion) = (0, new List<T>(Most));
        await foreach (var row in rows.WithCancellation(cancellation).ConfigureAwait(false))
        {
            portion.Add(row);
            if (portion.Count < Most)
                continue;
            yield return (number++, portion);
            portion = new List<T>(Most);
        }

        yield return (number, portion);
    }
}
