namespace Semblance.Comparison;

/// <summary>A decision with all that it rests on.</summary>
/// <remarks>Immutable and safe to share. Made by <see cref="DecisionThreshold.Decide"/>.</remarks>
public sealed class DecisionOutcome
{
    internal DecisionOutcome(
        Decision decision, ComparisonScore score, RateEstimate falseMatchRate, DecisionThreshold threshold, IReadOnlyList<string> reasons)
    {
        Decision = decision;
        Score = score;
        FalseMatchRate = falseMatchRate;
        Threshold = threshold;
        Reasons = reasons;
    }

    /// <summary>Match, non-match or undecided.</summary>
    public Decision Decision { get; }

    /// <summary>The score that was judged.</summary>
    public ComparisonScore Score { get; }

    /// <summary>The share of strangers' pairs that score as high as this or higher, as <see cref="Calibration.FalseMatchRateAt"/> says.</summary>
    public RateEstimate FalseMatchRate { get; }

    /// <summary>The threshold that was used.</summary>
    public DecisionThreshold Threshold { get; }

    /// <summary>Why, in full sentences; at least one.</summary>
    public IReadOnlyList<string> Reasons { get; }

    /// <summary>The decision and its reasons in one line.</summary>
    /// <returns>A text for messages and reports.</returns>
    public override string ToString() => $"{Decision}: {string.Join(' ', Reasons)}";
}
