using Semblance.Errors;
using Semblance.Evaluation.Lists;
using Semblance.Evaluation.Options;
using Semblance.Evaluation.Randomness;
using Semblance.Evaluation.Rates;
using Semblance.Evaluation.Samples;

namespace Semblance.Evaluation.Identification;

/// <summary>
/// One-to-many evaluation with an open set (ISO/IEC 19795-1): some people are enrolled and searched for with other
/// samples of theirs, the rest are searched for without being enrolled. Repeated over random splits.
/// </summary>
/// <remarks>
/// A failed probe of an enrolled subject is a miss; of a person who is not enrolled it returns nobody and is left out of
/// FPIR. A failed reference leaves its subject with fewer, or with none: then all its probes are misses.
/// </remarks>
public static class IdentificationProtocol
{
    private const int LongestRank = 10;

    /// <summary>The smallest FPIR level is 10 to the minus this.</summary>
    private const int LowestLevel = 3;

    /// <summary>Evaluates a set of people.</summary>
    /// <param name="name">What the report calls the set.</param>
    /// <param name="samples">The samples, those that failed included.</param>
    /// <param name="options">How; defaults when left out.</param>
    /// <returns>The report.</returns>
    /// <exception cref="SemblanceException">
    /// <see cref="ErrorCode.InputListInvalid"/>: fewer than two people, or no enrolled person has two samples.
    /// <see cref="ErrorCode.OptionOutOfRange"/>: an option is out of its range.
    /// </exception>
    public static IdentificationReport Run(string name, SampleSet samples, IdentificationOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(samples);
        options ??= new IdentificationOptions();
        OptionRanges.Check(options);
        if (samples.Subjects.Count < 2)
            throw ListRefusal.Whole(name, "it has fewer than two people", "Give a folder per person, of two people or more.");
        var random = new SeededRandom(options.Seed);
        var (results, probes, tried) = (new List<SplitResult>(), 0, new HashSet<int>());
        for (var split = 0; split < options.Splits; split++)
        {
            var drawn = OpenSetSplit.Draw(samples, options, random);
            probes += drawn.MatedProbes.Count + drawn.NonMatedProbes.Count;
            tried.UnionWith(drawn.NonMatedProbes.Where(p => samples.RowOf(p) >= 0));
            results.Add(SplitResult.Search(samples, drawn, options.Fusion));
        }
        if (results.Exists(r => r.Mated.Length == 0))
            throw ListRefusal.Whole(name, "a split has no probe of an enrolled person", "Give people with two samples or more, or hold fewer people back.");
        return Report(name, samples, options, results, probes, tried.Count);
    }

    private static IdentificationReport Report(
        string name, SampleSet samples, IdentificationOptions options, List<SplitResult> results, int probes, int triedNonMated)
    {
        var matedProbes = results.Sum(r => r.Mated.Length);
        return new IdentificationReport
        {
            Name = name,
            Subjects = samples.Subjects.Count,
            EnrolledSubjects = results[0].Subjects,
            Samples = samples.Samples.Count,
            FailuresToEnrol = samples.FailuresToEnrol,
            Probes = probes,
            MatedProbes = matedProbes,
            NonMatedProbes = probes - matedProbes,
            RankOne = SplitFigure.Of(results.ConvertAll(r => r.RankAtMost(1))),
            CumulativeMatch = [.. Enumerable.Range(1, LongestRank).Select(rank => results.Average(r => r.RankAtMost(rank)))],
            MissRates = [.. Levels(results, triedNonMated).Select(level => At(results, level))],
            Det = Det(name, results),
            Options = options,
        };
    }

    // A split must expect one false positive, or its threshold is a guess; and all different probes together three.
    private static IEnumerable<double> Levels(List<SplitResult> results, int triedNonMated)
    {
        var fewest = results.Min(r => r.NonMated.Length);
        return RateLevels.Supported(triedNonMated, LowestLevel).Where(level => level * fewest >= 1 - 1e-9);
    }

    private static MissRate At(List<SplitResult> results, double level)
    {
        var thresholds = results.ConvertAll(r => r.ThresholdFor(level));
        var misses = results.Select((r, k) => r.MissRate(thresholds[k])).ToArray();
        return new MissRate(level, SplitFigure.Of(misses), SplitFigure.Of(thresholds));
    }

    private static DetCurve Det(string name, List<SplitResult> results)
    {
        var nonMated = results.SelectMany(r => r.NonMated).OrderDescending().ToArray();
        var found = results.SelectMany(r => r.Mated).Where(m => m.Rank == 1).Select(m => m.Score).OrderDescending().ToArray();
        var mated = results.Sum(r => r.Mated.Length);
        return new DetCurve(name, Points(), mated, nonMated.Length, ofSearches: true);

        IEnumerable<DetPoint> Points()
        {
            var m = 0;
            for (var n = 0; n < nonMated.Length; n++)
            {
                if (n > 0 && nonMated[n] == nonMated[n - 1])
                    continue;
                while (m < found.Length && found[m] > nonMated[n])
                    m++;
                yield return new DetPoint(MathF.BitIncrement(nonMated[n]), n / (double)nonMated.Length, 1 - (m / (double)mated));
            }
            yield return new DetPoint(-1, 1, 1 - (found.Length / (double)mated));
        }
    }
}
