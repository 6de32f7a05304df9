using Semblance.Comparison;
using Semblance.Recognition.Identify;

namespace Semblance.Recognition.Bands;

/// <summary>The band of an answer: all that most callers are told of a score.</summary>
public static class BandOf
{
    /// <summary>How many times rarer than was demanded a chance match has to be for a strong one.</summary>
    private const double Strong = 10;

    /// <summary>The band of a comparison.</summary>
    /// <param name="outcome">The comparison; <see langword="null"/> where there was nothing to compare with, or nothing that may be told.</param>
    /// <returns>Its band.</returns>
    public static ScoreBand Comparison(DecisionOutcome? outcome) => outcome switch
    {
        null or { Decision: Decision.NonMatch } => ScoreBand.Unknown,
        { Decision: Decision.Undecided } => ScoreBand.AskHuman,
        _ => outcome.FalseMatchRate.Value <= outcome.Threshold.FalseMatchRate.Value / Strong ? ScoreBand.StrongMatch : ScoreBand.Match,
    };

    /// <summary>The band of a search's answer.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="rate">The FPIR that was demanded.</param>
    /// <returns>Its band.</returns>
    public static ScoreBand Answer(Identification answer, double rate)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return answer switch
        {
            { Verdict: Verdict.Match } => answer.Candidates[0].FalsePositiveIdentificationRate.Value <= rate / Strong ? ScoreBand.StrongMatch : ScoreBand.Match,
            { Verdict: Verdict.AskHuman } => ScoreBand.AskHuman,
            _ => ScoreBand.Unknown,
        };
    }

    /// <summary>The band of a candidate of a search.</summary>
    /// <param name="answer">The search's answer.</param>
    /// <param name="candidate">One of its candidates.</param>
    /// <param name="rate">The FPIR that was demanded.</param>
    /// <returns>The candidate's band; only the best one of a match is a match.</returns>
    public static ScoreBand Candidate(Identification answer, JudgedCandidate candidate, double rate)
    {
        ArgumentNullException.ThrowIfNull(candidate);
        if (candidate.Outcome.Decision == Decision.NonMatch)
            return ScoreBand.Unknown;
        return candidate.Rank == 1 ? Answer(answer, rate) : ScoreBand.AskHuman;
    }
}
