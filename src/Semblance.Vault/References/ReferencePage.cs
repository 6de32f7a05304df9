using Semblance.Vault.Rows;

namespace Semblance.Vault.References;

/// <summary>Some of a gallery's references, ordered by subject and, within one, by enrolment.</summary>
/// <param name="Found">Those that can be read.</param>
/// <param name="Damaged">Those that can't.</param>
/// <param name="Next">Where the next page begins; <see langword="null"/> where this is the last one.</param>
/// <remarks>Immutable.</remarks>
public sealed record ReferencePage(IReadOnlyList<SealedReference> Found, IReadOnlyList<DamagedRow> Damaged, ReferenceMark? Next);
