using Semblance.Comparison;
using Semblance.Evaluation.Rates;

namespace Semblance.Cli.Benching.Promise;

/// <summary>How a budget was kept.</summary>
/// <param name="Asked">The budget.</param>
/// <param name="Draws">References at the threshold.</param>
/// <param name="Missed">Those that its searches did not find.</param>
/// <param name="Dispersion">How many times the misses of a round vary as much as those of independent draws would.</param>
internal sealed record PromiseFigure(double Asked, long Draws, long Missed, double Dispersion)
{
    /// <summary>
    /// The rate of misses with its exact interval. References of one round have the probe and the rotation in common; where rounds differ by more than chance, as
    /// many draws fewer are counted as carry the same information (Korn and Graubard).
    /// </summary>
    public RateEstimate Rate => BinomialInterval.ClopperPearson(Missed / Math.Max(1, Dispersion), Draws / Math.Max(1, Dispersion));

    /// <summary>Whether the draws speak against the budget: the whole interval lies above it.</summary>
    public bool IsBroken => Rate.Low > Asked;

    /// <summary>Sums up rounds.</summary>
    /// <param name="asked">The budget.</param>
    /// <param name="rounds">Draws and misses of each.</param>
    public static PromiseFigure Of(double asked, IReadOnlyCollection<(long Draws, long Missed)> rounds)
    {
        var (draws, missed) = (rounds.Sum(static round => round.Draws), rounds.Sum(static round => round.Missed));
        var rate = (double)missed / draws;
        if (rounds.Count < 2 || rate is 0 or 1)
            return new PromiseFigure(asked, draws, missed, 1);
        var squares = rounds.Sum(round => Math.Pow(round.Missed - (rate * round.Draws), 2) / (rate * (1 - rate) * round.Draws));
        return new PromiseFigure(asked, draws, missed, squares / (rounds.Count - 1));
    }
}
