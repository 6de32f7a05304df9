using Semblance.Comparison;
using Semblance.Recognition.Indexing;
using Semblance.Recognition.Rooms;

namespace Semblance.Recognition.Identify;

/// <summary>What to make of a search's candidates: a match, nobody, or a question for a human.</summary>
/// <param name="threshold">For the size of the gallery that was searched.</param>
/// <param name="margin">How far the best candidate has to lie above the second subject, as a difference of similarities.</param>
/// <param name="lookAlikes">Pairs for whom the margin has to be twice as wide.</param>
/// <remarks>
/// The rate that a threshold stands for is that of strangers. A second subject nearly as alike is another danger, which it does not cover:
/// one person under two names, or kin. So the margin counts as soon as the second subject reaches the threshold's uncertainty, and for
/// look-alikes always. Below that uncertainty nobody else changes anything, so that a search may leave them out.
/// </remarks>
public sealed class IdentificationJudge(DecisionThreshold threshold, double margin, LookAlikes lookAlikes)
{
    /// <summary>For pairs that humans had to tell apart, how many times the usual margin.</summary>
    public const double LookAlikeFactor = 2;

    /// <summary>Judges a search.</summary>
    /// <param name="search">What was found.</param>
    /// <param name="limits">What the probe's quality takes away from a decision.</param>
    /// <returns>The verdict and its reasons.</returns>
    public Identification Judge(GallerySearch search, params DecisionLimit[] limits)
    {
        ArgumentNullException.ThrowIfNull(search);
        var judged = search.Candidates.Select((found, i) => Judge(i + 1, found, search.Size, limits)).ToArray();
        if (judged.Length == 0)
            return new Identification(Verdict.Unknown, [], threshold, null, WhyNobody(search, limits));
        var reasons = new List<string>(judged[0].Outcome.Reasons);
        var distance = search.Rival is { } rival ? MarginOf(judged[0].Found, rival) : null;
        var verdict = VerdictOf(judged[0], search.Rival, distance, reasons);
        reasons.Add(FormattableString.Invariant($"Of searches by strangers in a gallery of {search.Size} references, {Bound(judged[0].FalsePositiveIdentificationRate)} would bring up somebody with such a score."));
        return new Identification(verdict, judged, threshold, distance, reasons);
    }

    /// <summary>What is wrong with the probe or the gallery is told without a candidate, too.</summary>
    private string[] WhyNobody(GallerySearch search, DecisionLimit[] limits) => search.CountsAnybody
        ? [FormattableString.Invariant($"Nobody in a gallery of {search.Size} references reaches the score {threshold.Interval.Low:0.0000}; below it a score is clearly lower than the threshold {threshold.Score}."), .. limits.Select(static limit => limit.Reason)]
        : ["Nobody in the gallery can be found today."];

    private Verdict VerdictOf(JudgedCandidate best, GalleryCandidate? rival, ScoreMargin? distance, List<string> reasons)
    {
        switch (best.Outcome.Decision)
        {
            case Decision.NonMatch:
                return Verdict.Unknown;
            case Decision.Match when distance is { IsEnough: false } narrow && IsRival(best.Found, rival!):
                reasons.Add(FormattableString.Invariant($"A second subject scores only {narrow.Difference:0.000} below, where {narrow.Demanded:0.000} is asked for: kin, or one person under two names. Let a human look at both."));
                return Verdict.AskHuman;
            case Decision.Match:
                return Verdict.Match;
            default:
                return Verdict.AskHuman;
        }
    }

    /// <summary>Whether the second subject could be meant: its score is no clear "non-match", or a human had to tell the two apart before.</summary>
    private bool IsRival(GalleryCandidate best, GalleryCandidate rival) =>
        rival.Score.Similarity >= threshold.Interval.Low || AreLookAlikes(best, rival);

    private ScoreMargin? MarginOf(GalleryCandidate best, GalleryCandidate rival) =>
        new ScoreMargin(best.Score.Similarity - rival.Score.Similarity, margin * (AreLookAlikes(best, rival) ? LookAlikeFactor : 1));

    private bool AreLookAlikes(GalleryCandidate best, GalleryCandidate rival) => lookAlikes.Contains(best.SubjectId, rival.SubjectId);

    private JudgedCandidate Judge(int rank, GalleryCandidate found, int size, DecisionLimit[] limits)
    {
        var outcome = threshold.Decide(found.Score, limits);
        var rate = outcome.FalseMatchRate;
        return new JudgedCandidate(rank, found, outcome, new RateEstimate(Fpir(rate.Value, size), Fpir(rate.Low, size), Fpir(rate.High, size)));
    }

    private static double Fpir(double falseMatchRate, int size) => IdentificationRates.FalsePositiveIdentificationRate(falseMatchRate, size);

    private static string Bound(RateEstimate rate) => (rate.Low == 0 ? "at most " : rate.High >= 1 ? "at least " : string.Empty) + RateEstimate.Scientific(rate.Value);
}
