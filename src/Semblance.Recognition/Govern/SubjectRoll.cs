using Semblance.Vault.Rows;

namespace Semblance.Recognition.Govern;

/// <summary>Everybody in a gallery.</summary>
/// <param name="Subjects">Who can be read, ordered by name.</param>
/// <param name="Damaged">Rows that can't be read.</param>
/// <remarks>Immutable.</remarks>
public sealed record SubjectRoll(IReadOnlyList<SubjectSummary> Subjects, IReadOnlyList<DamagedRow> Damaged);
