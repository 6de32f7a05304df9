using Semblance.Vault.Rows;
using Semblance.Vault.Subjects;

namespace Semblance.Recognition.Govern;

/// <summary>Everybody in a gallery, or some of them.</summary>
/// <param name="Subjects">Who can be read: everybody ordered by name, a page of them by identifier.</param>
/// <param name="Damaged">Rows that can't be read.</param>
/// <remarks>Immutable.</remarks>
public sealed record SubjectRoll(IReadOnlyList<SubjectSummary> Subjects, IReadOnlyList<DamagedRow> Damaged)
{
    /// <summary>The last subject of a page, from which the next one goes on; <see langword="null"/> where nobody is left.</summary>
    public SubjectId? Next { get; init; }
}
