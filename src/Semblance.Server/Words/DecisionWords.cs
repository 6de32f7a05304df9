using System.Text.Json;
using Semblance.Comparison;
using Semblance.Recognition.Bands;
using Semblance.Recognition.Identify;

namespace Semblance.Server.Words;

/// <summary>Decisions in the words of the native API. Whoever may not see scores gets one constant sentence a band: sentences with numbers in them are scores too.</summary>
internal static class DecisionWords
{
    public static string Of(Decision decision) => JsonNamingPolicy.SnakeCaseLower.ConvertName(decision.ToString());

    public static string Of(ScoreBand band) => JsonNamingPolicy.SnakeCaseLower.ConvertName(band.ToString());

    public static string Of(Verdict verdict) => JsonNamingPolicy.SnakeCaseLower.ConvertName(verdict.ToString());

    /// <summary>Why, without a number.</summary>
    public static IReadOnlyList<string> Why(ScoreBand band) => band switch
    {
        ScoreBand.StrongMatch => ["The faces are so alike that a tenth of the demanded error rate would have been met."],
        ScoreBand.Match => ["The faces are alike enough for the demanded error rate."],
        ScoreBand.AskHuman => ["No machine should say: a human has to look."],
        _ => ["Nobody is alike enough for the demanded error rate."],
    };
}
