using Semblance.Comparison;
using Semblance.Server.Dialects.Scales;

namespace Semblance.Server.Dialects;

/// <summary>The number of a comparison as a dialect tells it. The dialects can't say "let a human look", so what no machine should decide is told with the lowest number that there is.</summary>
internal static class ToldNumber
{
    private const int Digits = 5;

    /// <summary>The number.</summary>
    /// <param name="outcome">A comparison, judged at the scale's floor.</param>
    /// <param name="scale">The vendor's scale.</param>
    /// <param name="showsScores">Whether the key sees exact numbers.</param>
    /// <returns><see langword="null"/> where nothing is told.</returns>
    public static double? Of(DecisionOutcome outcome, ScoreScale scale, bool showsScores)
    {
        if (outcome.Decision == Decision.NonMatch || scale.Told(outcome) is not { } told)
            return null;
        if (outcome.Decision == Decision.Undecided)
            return scale.Floor;
        return showsScores ? Math.Round(scale.Exact(outcome), Digits, MidpointRounding.AwayFromZero) : told;
    }
}
