using Semblance.Comparison;
using Semblance.Recognition.Grant;
using Semblance.Server.Dialects.Scales;

namespace Semblance.Server.Dialects.Rekognition.Faces;

/// <summary>Which similarities a key is told: in steps from the floor on, exactly where its grant says so. What is told is what counts, so that asking with many thresholds tells no more.</summary>
/// <param name="grant">What the key gives leave to.</param>
/// <param name="threshold">What the client asks for, 0 to 100.</param>
internal sealed class SimilarityRule(AccessGrant grant, double threshold)
{
    /// <summary>FMRs that every calibration can tell.</summary>
    private const double LeastFmr = 1e-4;

    private static ScoreScale Scale => ScoreScale.Rekognition;

    /// <summary>The similarity from which on something is told.</summary>
    public double Limit => grant.ShowsScores ? threshold : Math.Max(threshold, Scale.Floor);

    /// <summary>The share of strangers' pairs that reach the limit.</summary>
    public double FalseMatchRate => Scale.RateAt(Limit);

    /// <summary>The rate that a single comparison is decided at, for the record.</summary>
    public double DecidedFmr => Math.Clamp(FalseMatchRate, LeastFmr, ScoreScale.FloorRate);

    /// <summary>The share of strangers' searches that bring up anybody at the limit.</summary>
    /// <param name="references">How many are searched.</param>
    public double FalsePositiveIdentificationRate(long references) => IdentificationRates.FalsePositiveIdentificationRate(FalseMatchRate, Math.Max(1, references));

    /// <summary>A similarity as it is told; <see langword="null"/> below the limit.</summary>
    public double? Told(DecisionOutcome outcome) => Number(outcome) is { } told && told >= Limit ? told : null;

    private double? Number(DecisionOutcome outcome) => grant.ShowsScores ? Math.Round(Scale.Exact(outcome), 4) : IsForbidden(outcome) ? Math.Min(Scale.Told(outcome) ?? 0, Scale.Floor) : Scale.Told(outcome);

    /// <summary>A picture that shows too little scores high for no good reason. The house leaves that to a human; the protocol has no word for it, so such a face is as alike as the floor, and no more.</summary>
    private static bool IsForbidden(DecisionOutcome outcome) => outcome.Decision != Decision.Match && outcome.Score.Similarity > outcome.Threshold.Interval.High;
}
