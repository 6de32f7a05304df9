namespace Semblance.Comparison;

/// <summary>
/// Reads a calibration table between its rows: log10 of the rate is taken as linear in the score, which is how the
/// upper tail of strangers' scores falls to a good approximation. A rate of 0 can't stand on a log scale; next to one
/// the rate itself is taken as linear.
/// </summary>
internal static class CalibrationCurve
{
    /// <summary>The rate at a score that lies within the table.</summary>
    public static double RateAt(ReadOnlySpan<double> scores, ReadOnlySpan<double> rates, double score)
    {
        var upper = 1;
        while (upper < scores.Length - 1 && scores[upper] < score)
            upper++;
        var share = (score - scores[upper - 1]) / (scores[upper] - scores[upper - 1]);
        return Mix(rates[upper - 1], rates[upper], Math.Clamp(share, 0, 1));
    }

    /// <summary>The lowest score at which a falling rate is at or below <paramref name="rate"/>; null when the table ends before.</summary>
    public static double? ScoreAt(ReadOnlySpan<double> scores, ReadOnlySpan<double> rates, double rate)
    {
        if (rates[0] <= rate)
            return scores[0];
        for (var k = 1; k < scores.Length; k++)
        {
            if (rates[k] <= rate)
                return scores[k - 1] + (Share(rates[k - 1], rates[k], rate) * (scores[k] - scores[k - 1]));
        }
        return null;
    }

    /// <summary>
    /// Carries a falling curve past the table's end with the slope of its last decade (or of all of it, if shorter).
    /// Only bounds of a threshold are found this way, never a claimed rate.
    /// </summary>
    public static double ScoreBeyond(ReadOnlySpan<double> scores, ReadOnlySpan<double> rates, double rate)
    {
        var last = scores.Length - 1;
        var first = last - 1;
        while (first > 0 && rates[first] < 10 * rates[last])
            first--;
        var decades = Math.Log10(rates[first] / rates[last]);
        if (!(decades > 0))
            return 1;
        var slope = (scores[last] - scores[first]) / decades;
        return Math.Min(1, scores[last] + (slope * Math.Log10(rates[last] / rate)));
    }

    private static double Mix(double left, double right, double share)
    {
        if (!(left > 0 && right > 0))
            return left + (share * (right - left));
        var mixed = Math.Pow(10, Math.Log10(left) + (share * (Math.Log10(right) - Math.Log10(left))));
        // Powers and logarithms round; a mix never leaves its two ends.
        return Math.Clamp(mixed, Math.Min(left, right), Math.Max(left, right));
    }

    private static double Share(double left, double right, double rate) => right > 0
        ? (Math.Log10(rate) - Math.Log10(left)) / (Math.Log10(right) - Math.Log10(left))
        : (rate - left) / (right - left);
}
