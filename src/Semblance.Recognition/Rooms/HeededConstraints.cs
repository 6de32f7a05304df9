using Semblance.Comparison;
using Semblance.Vault.Constraints;
using Semblance.Vault.Rows;
using Semblance.Vault.Safekeeping;
using Semblance.Vault.Subjects;

namespace Semblance.Recognition.Rooms;

/// <summary>What humans said about a gallery's subjects, as searches heed it. Each row's seal was checked.</summary>
/// <remarks>Immutable and safe to share.</remarks>
public sealed class HeededConstraints
{
    private static readonly HashSet<SubjectId> Nobody = [];

    private readonly Dictionary<BlindIndex, HashSet<SubjectId>> _notShown = [];

    private HeededConstraints(IReadOnlyList<Constraint> heeded, IReadOnlyList<DamagedRow> damaged)
    {
        (LookAlikes, Damaged) = (new LookAlikes(heeded), damaged);
        foreach (var said in heeded.Where(one => one is { Kind: ConstraintKind.NotThisSubject, Sample: not null }))
        {
            if (!_notShown.TryGetValue(said.Sample!.Value, out var subjects))
                _notShown[said.Sample.Value] = subjects = [];
            subjects.Add(said.SubjectId);
        }
    }

    /// <summary>Pairs of whom humans said that they are different people.</summary>
    public LookAlikes LookAlikes { get; }

    /// <summary>Rows that can't be read: something was said, and nobody knows what.</summary>
    public IReadOnlyList<DamagedRow> Damaged { get; }

    /// <summary>What the damage takes away from decisions: while nobody knows whom a lost rule protects, a human looks at every match.</summary>
    public IReadOnlyList<DecisionLimit> Limits => Damaged.Count == 0
        ? []
        : [new DecisionLimit("A rule that a human made about somebody in this gallery can't be read any more. Say it again, then run 'semblance vault check --drop-rules'.", LimitEffect.ForbidsMatch)];

    /// <summary>Checks the rows of a gallery.</summary>
    /// <param name="rows">All of them.</param>
    /// <param name="safe">The gallery's safe.</param>
    /// <returns>What they say.</returns>
    public static HeededConstraints Read(RowList<SealedConstraint> rows, GallerySafe safe)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(safe);
        var damaged = new DamageList();
        var heeded = damaged.Noted(rows).Where(row => damaged.Opened(RowKind.Constraint, row.Constraint.Id.Value, () => safe.Open(row)) is not null).Select(static row => row.Constraint).ToArray();
        return new HeededConstraints(heeded, damaged.Rows);
    }

    /// <summary>Subjects of whom a human said that a picture does not show them.</summary>
    /// <param name="sample">The keyed digest of the picture's file.</param>
    /// <returns>Whom no search with this picture may name.</returns>
    public IReadOnlySet<SubjectId> NotShownBy(BlindIndex sample) => _notShown.GetValueOrDefault(sample, Nobody);
}
