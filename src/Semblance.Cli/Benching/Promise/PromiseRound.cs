using Semblance.Cli.Benching.Search.Made;
using Semblance.Index;
using Semblance.Index.Cascade;

namespace Semblance.Cli.Benching.Promise;

/// <summary>One probe, one rotation, and many references at the threshold: what a search with each budget finds of those that a search without one finds.</summary>
/// <param name="options">What is measured.</param>
/// <param name="spectrum">How vectors are spread.</param>
/// <param name="rows">References to make.</param>
internal sealed class PromiseRound(PromiseOptions options, Spectrum spectrum, int rows)
{
    private const int ProbePurpose = 6;
    private const int RotationPurpose = 7;

    /// <summary>Runs a round.</summary>
    /// <param name="number">Which one: another number, another probe, rotation and references.</param>
    /// <param name="cancellation">Gives up in between.</param>
    public RoundCount Run(int number, CancellationToken cancellation)
    {
        var probe = ProbeOf(number);
        var index = Fill(new CascadeIndex(options.Dimension, new CascadeOptions { RotationSeed = RotationOf(number), Parallelism = 1 }), probe, number, cancellation);
        var draws = Count(index, probe, MissBudget.None, cancellation);
        return new RoundCount(draws, [.. options.Budgets.Select(budget => draws - Count(index, probe, MissBudget.Of(budget), cancellation))]);
    }

    private IVectorSnapshot Fill(CascadeIndex index, sbyte[] probe, int number, CancellationToken cancellation)
    {
        // Each round's references come from a seed of its own.
        var references = new ThresholdRows(spectrum, probe, (float)options.Threshold, unchecked(options.Seed + ((number + 1L) << 32)));
        var codes = new sbyte[options.Dimension];
        for (var (row, kept) = (0, 0); kept < rows; row++)
        {
            if (row % 1_024 == 0)
                cancellation.ThrowIfCancellationRequested();
            if (references.TryWrite(row, codes))
                index.Add(kept++, codes);
        }

        return index.Current;
    }

    /// <summary>How many references a search finds: its filter is asked about each that reaches the threshold, and keeps none, so that the threshold stays.</summary>
    private long Count(IVectorSnapshot index, sbyte[] probe, MissBudget budget, CancellationToken cancellation)
    {
        var found = 0L;
        index.Search(probe, new SearchRequest { MaxCandidates = 1, LowestScore = (float)options.Threshold, MissBudget = budget, Filter = (_, _) => ++found < 0 }, cancellation);
        return found;
    }

    private sbyte[] ProbeOf(int number)
    {
        var (unit, codes) = (new float[options.Dimension], new sbyte[options.Dimension]);
        spectrum.Draw(new RowDraws(options.Seed, ProbePurpose, number), unit);
        Codes.Of(unit, codes);
        return codes;
    }

    private byte[] RotationOf(int number)
    {
        var draws = new RowDraws(options.Seed, RotationPurpose, number);
        var bytes = new byte[CascadeOptions.SeedLength];
        for (var i = 0; i < bytes.Length; i++)
            bytes[i] = (byte)draws.Below(256);
        return bytes;
    }
}
