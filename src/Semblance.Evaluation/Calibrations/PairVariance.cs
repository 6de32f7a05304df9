namespace Semblance.Evaluation.Calibrations;

/// <summary>
/// How many independent trials carry as much information as dependent ones: the binomial variance of the rate over
/// its real variance, with people as the units.
/// </summary>
internal static class PairVariance
{
    /// <summary>
    /// For cross pairs. The variance of a sum over pairs is the sum of products over all pairs that share a person
    /// (the two-way variance of a U-statistic, e.g. Aronow, Samii and Assenova 2015): the squared sums of each person,
    /// less one time the squared sums of each pair of people, which those count twice.
    /// </summary>
    public static double EffectiveNonMatedPairs(CalibrationTally tally, int level)
    {
        var (rate, pairs) = (tally.FalseMatches[level] / (double)tally.NonMatedPairs, (double)tally.NonMatedPairs);
        var ofPeople = 0.0;
        for (var s = 0; s < tally.NonMatedPairsOf.Length; s++)
        {
            var excess = tally.FalseMatchesOf[s, level] - (rate * tally.NonMatedPairsOf[s]);
            ofPeople += excess * excess;
        }
        var ofPairs = tally.SquaredFalseMatches[level] - (2 * rate * tally.FalseMatchesTimesPairs[level]) + (rate * rate * tally.SquaredPairs);
        return Effective(rate, pairs, ofPeople - ofPairs, tally.NonMatedPairsOf.Count(n => n > 0));
    }

    /// <summary>For mated pairs, where each pair has one person.</summary>
    public static double EffectiveMatedPairs(CalibrationTally tally, int level, double rate, long pairs)
    {
        var ofPeople = 0.0;
        for (var s = 0; s < tally.MatedPairsOf.Length; s++)
        {
            var excess = tally.MissesOf[s, level] - (rate * tally.MatedPairsOf[s]);
            ofPeople += excess * excess;
        }
        return Effective(rate, pairs, ofPeople, tally.MatedPairsOf.Count(n => n > 0));
    }

    // Never more than the pairs there are: a variance below the binomial one is chance, not knowledge.
    private static double Effective(double rate, double pairs, double squares, int people)
    {
        if (rate is <= 0 or >= 1 || people < 2)
            return people < 2 ? 1 : Math.Min(pairs, people);
        var variance = squares / (pairs * pairs) * people / (people - 1.0);
        var binomial = rate * (1 - rate);
        return variance <= binomial / pairs ? pairs : binomial / variance;
    }
}
