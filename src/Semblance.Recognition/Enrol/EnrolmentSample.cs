using Semblance.Embedding;
using Semblance.Quality;
using Semblance.Recognition.Asking;
using Semblance.Vault.References;
using Semblance.Vault.Rows;

namespace Semblance.Recognition.Enrol;

/// <summary>A sample that shall become a reference.</summary>
/// <param name="Template">Its template; <see langword="null"/> where there is no usable face.</param>
/// <param name="Refusals">Why its quality is not good enough to be kept; empty when it is.</param>
/// <param name="File">The SHA-256 of the picture's file.</param>
/// <param name="Source">Where the picture came from.</param>
/// <remarks>Immutable.</remarks>
public sealed record EnrolmentSample(FaceTemplate? Template, IReadOnlyList<QualityRefusal> Refusals, FileDigest File, string Source)
{
    /// <summary>The sample that a probe makes: of a picture that was judged before.</summary>
    /// <param name="probe">The probe.</param>
    /// <param name="source">Where the picture came from.</param>
    /// <returns>The sample.</returns>
    public static EnrolmentSample Of(Probe probe, string source)
    {
        ArgumentNullException.ThrowIfNull(probe);
        return new EnrolmentSample(probe.Template, [], probe.File, source);
    }

    /// <summary>The identifier that its reference shall have, where others know it by one already; <see langword="null"/> for a new one. One that is taken is refused with all of its enrolment.</summary>
    public ReferenceId? Reference { get; init; }

    /// <summary>Whether it can become a reference.</summary>
    public bool IsUsable => Template is not null && Refusals.Count == 0;
}
