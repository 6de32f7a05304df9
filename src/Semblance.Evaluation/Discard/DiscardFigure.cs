using Semblance.Comparison;

namespace Semblance.Evaluation.Discard;

/// <summary>What dropping a share of the mated pairs does to the error rate.</summary>
/// <param name="DiscardedShare">Share of mated pairs that were dropped, 0..1, the worst quality first.</param>
/// <param name="FalseNonMatchRate">FNMR of the others with its 95 % interval.</param>
/// <param name="Change">FNMR of the others less FNMR of all; negative is better.</param>
/// <param name="ChangeLow">Lower end of the change's 95 % interval over resampled people; null without resamples.</param>
/// <param name="ChangeHigh">Upper end; below 0 the measure helps beyond chance.</param>
/// <remarks>The interval of the change is narrower than the two rates' own suggest: both come from the same people.</remarks>
public sealed record DiscardFigure(double DiscardedShare, RateEstimate FalseNonMatchRate, double Change, double? ChangeLow, double? ChangeHigh);
