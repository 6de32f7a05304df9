using Semblance.Comparison;

namespace Semblance.Cli.Identifying;

/// <summary>A person who came up in a search.</summary>
/// <param name="Rank">1 for the most alike.</param>
/// <param name="Found">Who, and by which reference.</param>
/// <param name="Outcome">The score, the FMR that it stands for, and the decision.</param>
/// <param name="FalsePositiveIdentificationRate">The share of searches by strangers to this gallery that would bring up somebody with this score.</param>
internal sealed record IdentifiedCandidate(int Rank, FoundSubject Found, DecisionOutcome Outcome, RateEstimate FalsePositiveIdentificationRate)
{
    /// <summary>Who.</summary>
    public EnrolledSubject Subject => Found.Subject;
}
