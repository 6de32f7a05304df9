using Semblance.Errors;

namespace Semblance.Comparison;

/// <summary>
/// The score at or above which the decision is "match", with the FMR it stands for, the calibration it comes from, and
/// how surely that calibration knows it.
/// </summary>
/// <remarks>Immutable and safe to share.</remarks>
public sealed class DecisionThreshold
{
    private DecisionThreshold(Calibration calibration, double falseMatchRate)
    {
        Calibration = calibration;
        Score = calibration.ScoreAt(falseMatchRate);
        Interval = calibration.ScoreIntervalAt(falseMatchRate);
        var measured = calibration.FalseMatchRateAt(Score);
        FalseMatchRate = new RateEstimate(falseMatchRate, Math.Min(measured.Low, falseMatchRate), Math.Max(measured.High, falseMatchRate));
    }

    /// <summary>The calibration it was read from.</summary>
    public Calibration Calibration { get; }

    /// <summary>The score at or above which two samples match.</summary>
    public ComparisonScore Score { get; }

    /// <summary>The scores between which the true threshold for this FMR lies; a score in here stays undecided.</summary>
    public ScoreInterval Interval { get; }

    /// <summary>The FMR that was asked for, with the interval that the calibration gives at <see cref="Score"/>.</summary>
    public RateEstimate FalseMatchRate { get; }

    /// <summary>The FPIR that was asked for; null when the threshold was made for an FMR.</summary>
    public double? FalsePositiveIdentificationRate { get; private init; }

    /// <summary>The gallery size that the FPIR holds for; null when the threshold was made for an FMR.</summary>
    public long? GallerySize { get; private init; }

    /// <summary>The threshold for one comparison: of all pairs of strangers, this share match.</summary>
    /// <param name="calibration">The calibration of the model in use.</param>
    /// <param name="falseMatchRate">The FMR, 0..1, such as 1e-4.</param>
    /// <returns>The threshold.</returns>
    /// <exception cref="SemblanceException">
    /// <see cref="ErrorCode.CalibrationUnsupported"/>: below the calibration's floor or above its ceiling.
    /// <see cref="ErrorCode.OptionOutOfRange"/>: no rate between 0 and 1.
    /// </exception>
    public static DecisionThreshold ForFmr(Calibration calibration, double falseMatchRate)
    {
        ArgumentNullException.ThrowIfNull(calibration);
        return new DecisionThreshold(calibration, falseMatchRate);
    }

    /// <summary>
    /// The threshold for a search: of all searches by people who are not enrolled, this share return anybody.
    /// FPIR = 1 - (1 - FMR)^N, with the N comparisons taken as independent.
    /// </summary>
    /// <param name="calibration">The calibration of the model in use.</param>
    /// <param name="falsePositiveIdentificationRate">The FPIR, 0..1, such as 1e-2.</param>
    /// <param name="gallerySize">
    /// The number of templates that a probe is compared with: subjects, where each subject's references are averaged
    /// into one template; all references, where each is compared and the best counts. References of one person are
    /// alike, so counting them all asks for a higher threshold than need be: it errs on the safe side.
    /// </param>
    /// <returns>The threshold.</returns>
    /// <exception cref="SemblanceException">
    /// <see cref="ErrorCode.CalibrationUnsupported"/>: the FMR that this needs is outside of what the calibration supports.
    /// <see cref="ErrorCode.OptionOutOfRange"/>: no rate between 0 and 1, or no gallery.
    /// </exception>
    public static DecisionThreshold ForFpir(Calibration calibration, double falsePositiveIdentificationRate, long gallerySize)
    {
        ArgumentNullException.ThrowIfNull(calibration);
        if (!(falsePositiveIdentificationRate > 0 && falsePositiveIdentificationRate < 1) || gallerySize < 1)
        {
            throw new SemblanceException(
                ErrorCode.OptionOutOfRange,
                "A false positive identification rate lies between 0 and 1, and a gallery has at least one template.",
                "Ask for a rate such as 1e-2 and give the number of templates in the gallery.");
        }
        var falseMatchRate = IdentificationRates.FalseMatchRate(falsePositiveIdentificationRate, gallerySize);
        return new DecisionThreshold(calibration, falseMatchRate)
        {
            FalsePositiveIdentificationRate = falsePositiveIdentificationRate,
            GallerySize = gallerySize,
        };
    }

    /// <summary>Judges a score.</summary>
    /// <param name="score">A score of the calibration's model.</param>
    /// <param name="limits">What the samples' quality takes away, each with its reason; none when left out.</param>
    /// <returns>
    /// Undecided when the score lies in <see cref="Interval"/>. Above it a match, unless a limit forbids one; below it
    /// a non-match, unless a limit forbids one; a forbidden answer becomes undecided.
    /// </returns>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.TemplateModelMismatch"/>: a score of another model.</exception>
    public DecisionOutcome Decide(ComparisonScore score, IReadOnlyList<DecisionLimit>? limits = null)
    {
        var falseMatchRate = Calibration.FalseMatchRateAt(score);
        var (decision, reason) = ByScore(score, falseMatchRate);
        var forbidding = decision == Decision.Match ? LimitEffect.ForbidsMatch : LimitEffect.ForbidsNonMatch;
        var reasons = new List<string> { reason };
        foreach (var limit in limits ?? [])
        {
            if (decision != Decision.Undecided && limit.Effect.HasFlag(forbidding))
                decision = Decision.Undecided;
            reasons.Add(limit.Reason);
        }
        return new DecisionOutcome(decision, score, falseMatchRate, this, reasons.AsReadOnly());
    }

    /// <summary>The score, the FMR with its interval, and the calibration's identity.</summary>
    /// <returns>A text for messages and reports.</returns>
    public override string ToString() => $"{Score} for FMR {FalseMatchRate}, calibration {Calibration.Id}";

    private (Decision Decision, string Reason) ByScore(ComparisonScore score, RateEstimate falseMatchRate)
    {
        if (Interval.Contains(score.Similarity))
            return (Decision.Undecided, $"The score {score} is so near to the threshold {Score} that the calibration can't say on which side it is.");
        if (score >= Score)
            return (Decision.Match, $"The score {score} is above the threshold {Score}; {ShareOfStrangers(falseMatchRate)} score this high.");
        return (Decision.NonMatch, $"The score {score} is below the threshold {Score}; {ShareOfStrangers(falseMatchRate)} score this high.");
    }

    private string ShareOfStrangers(RateEstimate rate)
    {
        var share = $"{RateEstimate.Scientific(rate.Value)} of strangers' pairs";
        if (rate.Low == 0)
            return "at most " + share;
        return rate.High >= 1 && rate.Value >= Calibration.CeilingFmr ? "at least " + share : share;
    }
}
