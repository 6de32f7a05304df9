using Semblance.Comparison;
using Semblance.Quality;

namespace Semblance.Cli.Identifying;

/// <summary>Searches a gallery for a face and judges what it finds.</summary>
/// <param name="gallery">Who can be found.</param>
/// <param name="threshold">A threshold for this gallery's size.</param>
/// <param name="most">Candidates to show.</param>
internal sealed class FaceIdentifier(MemoryGallery gallery, DecisionThreshold threshold, int most)
{
    public IdentifiedFace Identify(AnalysedFace face)
    {
        var limits = QualityLimits.Of(face.Quality, "the probe");
        var candidates = gallery.Search(face, most).Select((found, i) => Judge(i + 1, found, limits)).ToArray();
        return new IdentifiedFace(face, candidates, candidates[0].Outcome.Decision, [.. Reasons(candidates)]);
    }

    private IdentifiedCandidate Judge(int rank, FoundSubject found, IReadOnlyList<DecisionLimit> limits)
    {
        var outcome = threshold.Decide(found.Score, limits);
        return new IdentifiedCandidate(rank, found, outcome, OfSearches(outcome.FalseMatchRate));
    }

    private RateEstimate OfSearches(RateEstimate rate) => new(Fpir(rate.Value), Fpir(rate.Low), Fpir(rate.High));

    private double Fpir(double falseMatchRate) => IdentificationRates.FalsePositiveIdentificationRate(falseMatchRate, gallery.Size);

    private IEnumerable<string> Reasons(IdentifiedCandidate[] candidates)
    {
        foreach (var reason in candidates[0].Outcome.Reasons)
            yield return reason;
        yield return FormattableString.Invariant($"Of searches by strangers in a gallery of {gallery.Size} references, {Bound(candidates[0].FalsePositiveIdentificationRate)} would bring up somebody with such a score.");
        foreach (var other in candidates.Skip(1).Where(other => other.Outcome.Decision == Decision.Match))
            yield return FormattableString.Invariant($"{other.Subject.Name} scores above the threshold too ({other.Outcome.Score}): by chance, as kin, or as one person under two names.");
    }

    private static string Bound(RateEstimate rate) => (rate.Low == 0 ? "at most " : rate.High >= 1 ? "at least " : string.Empty) + RateEstimate.Scientific(rate.Value);
}
