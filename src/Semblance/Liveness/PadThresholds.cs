using Semblance.Models;

namespace Semblance.Liveness;

/// <summary>Where the threshold comes from: the caller, the card of a network that works alone, or the middle.</summary>
internal static class PadThresholds
{
    private const double Middle = 0.5;

    public static PadThreshold For(IReadOnlyList<ModelCard> cards, double? chosen)
    {
        var point = cards.Count == 1 ? cards[0].OperatingPoint : null;
        if (point is not null && (chosen is null || chosen == point.Threshold))
            return new PadThreshold(point.Threshold, point.AttackClassificationErrorRate, point.BonaFideClassificationErrorRate, point.MeasuredOn);
        return chosen is { } score
            ? new PadThreshold(score, null, null, "the caller chose it")
            : new PadThreshold(Middle, null, null, cards.Count == 1 ? "the model's card gives no threshold, so the middle is taken" : "the mean of several networks has no threshold of its own, so the middle is taken");
    }
}
