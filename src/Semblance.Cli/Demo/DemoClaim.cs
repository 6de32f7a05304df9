using Semblance.Cli.Identifying;
using Semblance.Comparison;

namespace Semblance.Cli.Demo;

/// <summary>A picture that claims to show an enrolled person.</summary>
/// <param name="Probe">The picture.</param>
/// <param name="Claimed">The person whom it claims to show.</param>
/// <param name="Reference">The person's reference that is most alike to it.</param>
/// <param name="Threshold">The score from which on the claim counts as true.</param>
/// <param name="Outcome">The decision; <see langword="null"/> when no face was found.</param>
internal sealed record DemoClaim(GalleryPicture Probe, EnrolledSubject Claimed, GalleryPicture Reference, DecisionThreshold Threshold, DecisionOutcome? Outcome)
{
    /// <summary>True when the claim is true.</summary>
    public bool IsMated => string.Equals(Probe.Subject, Claimed.Name, StringComparison.Ordinal);

    public DemoVerdict Verdict => Outcome?.Decision switch
    {
        null => DemoVerdict.NoFace,
        Decision.Undecided => DemoVerdict.Undecided,
        Decision.Match => IsMated ? DemoVerdict.Right : DemoVerdict.Wrong,
        _ => IsMated ? DemoVerdict.Wrong : DemoVerdict.Right,
    };
}
