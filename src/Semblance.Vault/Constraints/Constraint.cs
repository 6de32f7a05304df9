using Semblance.Errors;
using Semblance.Vault.Galleries;
using Semblance.Vault.Rows;
using Semblance.Vault.Subjects;

namespace Semblance.Vault.Constraints;

/// <summary>What a human has said about a subject that no score may overrule.</summary>
/// <remarks>Immutable. Who said it, when and why is sealed beside it.</remarks>
public sealed record Constraint
{
    private Constraint(ConstraintId id, GalleryId gallery, ConstraintKind kind, SubjectId subject, SubjectId? other, BlindIndex? sample) =>
        (Id, GalleryId, Kind, SubjectId, OtherId, Sample) = (id, gallery, kind, subject, other, sample);

    /// <summary>Its identifier.</summary>
    public ConstraintId Id { get; }

    /// <summary>The gallery that it holds in.</summary>
    public GalleryId GalleryId { get; }

    /// <summary>What was said.</summary>
    public ConstraintKind Kind { get; }

    /// <summary>About whom.</summary>
    public SubjectId SubjectId { get; }

    /// <summary>The other subject of <see cref="ConstraintKind.DifferentSubjects"/>; null otherwise.</summary>
    public SubjectId? OtherId { get; }

    /// <summary>The keyed digest of the sample's file of <see cref="ConstraintKind.NotThisSubject"/>; null otherwise.</summary>
    public BlindIndex? Sample { get; }

    /// <summary>Two subjects are different people. The order of the two does not matter.</summary>
    /// <param name="id">Its identifier.</param>
    /// <param name="gallery">The gallery of both.</param>
    /// <param name="one">One of them.</param>
    /// <param name="other">The other.</param>
    /// <returns>The constraint.</returns>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.VaultRuleBroken"/>: twice the same subject.</exception>
    public static Constraint Different(ConstraintId id, GalleryId gallery, SubjectId one, SubjectId other)
    {
        if (one == other)
            throw new SemblanceException(ErrorCode.VaultRuleBroken, "A subject can't be different from itself.", "Name two subjects.");
        var (first, second) = one.Value.CompareTo(other.Value) < 0 ? (one, other) : (other, one);
        return new Constraint(id, gallery, ConstraintKind.DifferentSubjects, first, second, null);
    }

    /// <summary>A sample does not show a subject.</summary>
    /// <param name="id">Its identifier.</param>
    /// <param name="gallery">The subject's gallery.</param>
    /// <param name="subject">The subject.</param>
    /// <param name="sample">The keyed digest of the sample's file.</param>
    /// <returns>The constraint.</returns>
    public static Constraint NotThis(ConstraintId id, GalleryId gallery, SubjectId subject, BlindIndex sample) =>
        new(id, gallery, ConstraintKind.NotThisSubject, subject, null, sample);
}
