using System.Diagnostics;
using Semblance.Cli.Benching.Search.Made;

namespace Semblance.Cli.Benching.Promise;

/// <summary>Measures how often the fast index misses a reference that is exactly at the lowest score of a search, beside what it was allowed to miss.</summary>
internal sealed class PromiseBench(PromiseOptions options)
{
    /// <summary>References of a round: all of them lie in planes, none among the few at the end that an index compares one by one.</summary>
    public const int MostRows = 32_768;

    private const int LeastRows = 2_048;
    private const int Step = 64;

    /// <summary>Runs all rounds, several at once.</summary>
    public Task<PromiseResult> RunAsync(IProgress<double> progress, CancellationToken cancellation) => Task.Run(() => Run(progress, cancellation), cancellation);

    /// <summary>How many rounds of how many references: as many as are asked for, or a few more.</summary>
    public static (int Rounds, int Rows) Plan(long draws)
    {
        if (draws > MostRows)
            return ((int)((draws + MostRows - 1) / MostRows), MostRows);
        return (1, Math.Max(LeastRows, (int)((draws + Step - 1) / Step * Step)));
    }

    private PromiseResult Run(IProgress<double> progress, CancellationToken cancellation)
    {
        var watch = Stopwatch.StartNew();
        var (rounds, rows) = Plan(options.Draws);
        var round = new PromiseRound(options, new Spectrum(options.Spectrum, options.Dimension, options.Seed), rows);
        var (counts, done) = (new RoundCount[rounds], 0);
        Parallel.For(0, rounds, new ParallelOptions { MaxDegreeOfParallelism = options.Threads, CancellationToken = cancellation }, number =>
        {
            counts[number] = round.Run(number, cancellation);
            progress.Report((double)Interlocked.Increment(ref done) / rounds);
        });
        var figures = options.Budgets.Select((asked, at) => PromiseFigure.Of(asked, [.. counts.Select(count => (count.Draws, count.Missed[at]))]));
        return new PromiseResult(options, rounds, [.. figures], watch.Elapsed);
    }
}
