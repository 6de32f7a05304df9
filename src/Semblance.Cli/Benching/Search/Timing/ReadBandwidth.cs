using System.Diagnostics;
using System.Numerics;
using System.Runtime.InteropServices;

namespace Semblance.Cli.Benching.Search.Timing;

/// <summary>What a thread, and several at once, can read from memory: the limit of a search that reads a gallery.</summary>
/// <remarks>In an array as an index has them: where the system gives those small pages, memory that is mapped otherwise may be read faster.</remarks>
/// <param name="Bytes">The size of what was read.</param>
/// <param name="OneThread">On one thread.</param>
/// <param name="AllThreads">On all that were asked for.</param>
internal sealed record ReadBandwidth(long Bytes, ReadRate OneThread, ReadRate AllThreads)
{
    private const long UsualBytes = 512L << 20;
    private const int Rounds = 5;

    /// <summary>512 MiB, or an eighth of the memory where that is less.</summary>
    public static long SizeHere => Math.Min(UsualBytes, GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 8) / 4096 * 4096;

    /// <summary>Measures; the array is let go afterwards.</summary>
    public static async Task<ReadBandwidth> MeasureAsync(long bytes, int threads, CancellationToken cancellation)
    {
        var numbers = new ulong[bytes / sizeof(ulong)];
        Array.Fill(numbers, 3UL); // pages that were never written are all one page
        await PassAsync(numbers, threads);
        var (one, all) = (new List<double>(), new List<double>());
        for (var round = 0; round < Rounds; round++)
        {
            cancellation.ThrowIfCancellationRequested();
            one.Add(await PassAsync(numbers, 1));
            all.Add(await PassAsync(numbers, threads));
        }

        return new ReadBandwidth(bytes, new ReadRate(one), new ReadRate(all));
    }

    /// <summary>With what was measured at another time of the same run.</summary>
    public ReadBandwidth With(ReadBandwidth later) => new(Bytes, OneThread.With(later.OneThread), AllThreads.With(later.AllThreads));

    /// <summary>Adds up numbers with as many loads in flight as a search has.</summary>
    public static ulong Sum(ReadOnlySpan<ulong> numbers)
    {
        var vectors = MemoryMarshal.Cast<ulong, Vector<ulong>>(numbers);
        Vector<ulong> s0 = default, s1 = default, s2 = default, s3 = default;
        var i = 0;
        for (; i + 4 <= vectors.Length; i += 4)
        {
            s0 += vectors[i];
            s1 += vectors[i + 1];
            s2 += vectors[i + 2];
            s3 += vectors[i + 3];
        }

        var sum = Vector.Sum(s0 + s1 + s2 + s3);
        foreach (var number in numbers[(i * Vector<ulong>.Count)..])
            sum += number;
        return sum;
    }

    /// <summary>GB/s of one pass.</summary>
    private static async Task<double> PassAsync(ulong[] numbers, int threads)
    {
        var part = numbers.Length / threads;
        var watch = Stopwatch.StartNew();
        var sums = await Task.WhenAll(Enumerable.Range(0, threads).Select(t => Task.Run(() => Sum(numbers.AsSpan(t * part, part)))));
        var seconds = watch.Elapsed.TotalSeconds;
        return sums.All(sum => sum == 3UL * (ulong)part) ? (double)part * threads * sizeof(ulong) / seconds / 1e9 : throw new InvalidOperationException("What was read is not what was written.");
    }
}
