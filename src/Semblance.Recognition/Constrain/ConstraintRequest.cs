using Semblance.Recognition.Asking;
using Semblance.Vault.Rows;
using Semblance.Vault.Subjects;

namespace Semblance.Recognition.Constrain;

/// <summary>What a human says about a subject that no score may overrule: exactly one of <see cref="DifferentFrom"/> and <see cref="NotShownBy"/>.</summary>
/// <param name="About">About whom, and who says it.</param>
/// <param name="Reason">Why.</param>
/// <remarks>Immutable.</remarks>
public sealed record ConstraintRequest(AboutSubject About, string Reason)
{
    /// <summary>Somebody else, however alike.</summary>
    public SubjectId? DifferentFrom { get; init; }

    /// <summary>The SHA-256 of a picture's file that does not show the subject.</summary>
    public FileDigest? NotShownBy { get; init; }
}
