using Semblance.Comparison;
using Semblance.Evaluation.Rates;
using Semblance.Evaluation.Scoring;

namespace Semblance.Evaluation.Verification;

/// <summary>Equal error rate and true accept rates of a score set, with intervals from resampled people.</summary>
internal sealed class SweptFigures
{
    private SweptFigures(RateEstimate equalErrorRate, IReadOnlyList<TrueAcceptRate> trueAcceptRates) =>
        (EqualErrorRate, TrueAcceptRates) = (equalErrorRate, trueAcceptRates);

    public RateEstimate EqualErrorRate { get; }

    public IReadOnlyList<TrueAcceptRate> TrueAcceptRates { get; }

    public static SweptFigures Of(ScoreSet scores, VerificationOptions options)
    {
        var rising = RateLevels.Supported(scores.NonMatedCount).Reverse().ToArray();
        var sweep = new RateSweep(scores, rising);
        var point = sweep.Run();
        var resampled = new List<SweepResult>(options.Resamples);
        SubjectBootstrap.Run(scores.Subjects, options.Resamples, options.Seed, times => resampled.Add(sweep.Run(times)));
        var eer = Widened(point.EqualErrorRate, resampled.Select(r => r.EqualErrorRate), scores.MatedCount);
        var rates = rising.Select((level, k) => new TrueAcceptRate(
            level,
            Widened(point.TrueAcceptRates[k], resampled.Select(r => r.TrueAcceptRates[k]), scores.MatedCount),
            point.Thresholds[k],
            level * scores.NonMatedCount >= RateLevels.WellSupportedErrors)).Reverse().ToArray();
        return new SweptFigures(eer, Array.AsReadOnly(rates));
    }

    /// <summary>
    /// The resampled interval, never narrower than the exact binomial one: where no error was seen, no resample has one
    /// either, and the bootstrap alone would claim certainty.
    /// </summary>
    public static RateEstimate Widened(double value, IEnumerable<double> resampled, double trials)
    {
        var share = Math.Clamp(value, 0, 1);
        var exact = BinomialInterval.OfShare(share, trials);
        var values = resampled.ToArray();
        var (low, high) = values.Length == 0 ? (share, share) : SubjectBootstrap.Middle(values);
        return new RateEstimate(share, Math.Max(0, Math.Min(low, Math.Min(share, exact.Low))), Math.Min(1, Math.Max(high, Math.Max(share, exact.High))));
    }
}
