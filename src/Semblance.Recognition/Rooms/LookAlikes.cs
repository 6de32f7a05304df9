using Semblance.Vault.Constraints;
using Semblance.Vault.Subjects;

namespace Semblance.Recognition.Rooms;

/// <summary>Pairs of subjects of whom a human said that they are different people: twins, siblings, doubles.</summary>
/// <remarks>Immutable and safe to share.</remarks>
public sealed class LookAlikes
{
    private readonly HashSet<(SubjectId, SubjectId)> _pairs;
    private readonly HashSet<SubjectId> _subjects;

    /// <summary>The pairs that a gallery's constraints name.</summary>
    /// <param name="constraints">All constraints of the gallery; those of other kinds are passed over.</param>
    public LookAlikes(IEnumerable<Constraint> constraints)
    {
        ArgumentNullException.ThrowIfNull(constraints);
        _pairs = [.. constraints.Where(one => one is { Kind: ConstraintKind.DifferentSubjects, OtherId: not null }).Select(one => InOrder(one.SubjectId, one.OtherId!.Value))];
        _subjects = [.. _pairs.Select(static pair => pair.Item1), .. _pairs.Select(static pair => pair.Item2)];
    }

    /// <summary>No pair.</summary>
    public static LookAlikes None { get; } = new([]);

    /// <summary>Whether two subjects are such a pair.</summary>
    /// <param name="one">One of them.</param>
    /// <param name="other">The other.</param>
    /// <returns>True in either order.</returns>
    public bool Contains(SubjectId one, SubjectId other) => _pairs.Contains(InOrder(one, other));

    /// <summary>Whether a subject is of any pair.</summary>
    /// <param name="subject">Somebody.</param>
    /// <returns>True where a human had to tell it from somebody else.</returns>
    public bool Has(SubjectId subject) => _subjects.Contains(subject);

    private static (SubjectId First, SubjectId Second) InOrder(SubjectId one, SubjectId other) => one.Value.CompareTo(other.Value) < 0 ? (one, other) : (other, one);
}
