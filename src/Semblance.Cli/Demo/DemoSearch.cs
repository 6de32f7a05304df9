using Semblance.Cli.Identifying;
using Semblance.Comparison;

namespace Semblance.Cli.Demo;

/// <summary>A picture that was searched for in the gallery.</summary>
/// <param name="Probe">The picture.</param>
/// <param name="IsEnrolled">True when its person is in the gallery.</param>
/// <param name="Answer">The answer; <see langword="null"/> when no face was found.</param>
internal sealed record DemoSearch(GalleryPicture Probe, bool IsEnrolled, IdentifiedFace? Answer)
{
    public DemoVerdict Verdict => Answer?.Decision switch
    {
        null => DemoVerdict.NoFace,
        Decision.Undecided => DemoVerdict.Undecided,
        Decision.Match => IsEnrolled && string.Equals(Answer.Match!.Name, Probe.Subject, StringComparison.Ordinal) ? DemoVerdict.Right : DemoVerdict.Wrong,
        _ => IsEnrolled ? DemoVerdict.Wrong : DemoVerdict.Right,
    };
}
