using Semblance.Vault.References;
using Semblance.Vault.Rows;

namespace Semblance.Recognition.Govern;

/// <summary>Some of a gallery's references, ordered by subject and, within one, by enrolment.</summary>
/// <param name="References">What can be read, with whom it shows.</param>
/// <param name="Next">Where the next page begins; <see langword="null"/> where this is the last one.</param>
/// <param name="Damaged">Rows that can't be read.</param>
/// <remarks>Immutable.</remarks>
public sealed record ReferenceRoll(IReadOnlyList<AttributedReference> References, ReferenceMark? Next, IReadOnlyList<DamagedRow> Damaged);
