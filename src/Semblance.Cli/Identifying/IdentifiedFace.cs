using Semblance.Comparison;

namespace Semblance.Cli.Identifying;

/// <summary>A probe and the answer of its search.</summary>
/// <param name="Face">The probe.</param>
/// <param name="Candidates">The most alike people, the best first.</param>
/// <param name="Decision">Match: it is the first candidate. Non-match: it is nobody of the gallery.</param>
/// <param name="Reasons">Why, in full sentences.</param>
internal sealed record IdentifiedFace(AnalysedFace Face, IReadOnlyList<IdentifiedCandidate> Candidates, Decision Decision, IReadOnlyList<string> Reasons)
{
    /// <summary>The person that it is; <see langword="null"/> without a match.</summary>
    public EnrolledSubject? Match => Decision == Decision.Match ? Candidates[0].Subject : null;
}
