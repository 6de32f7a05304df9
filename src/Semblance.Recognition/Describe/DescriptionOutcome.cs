using Semblance.Recognition.Erase;
using Semblance.Vault.References;
using Semblance.Vault.Subjects;

namespace Semblance.Recognition.Describe;

/// <summary>What a description came to.</summary>
/// <param name="SubjectId">Who bears the external id now: the subject itself, or the one that it became.</param>
/// <param name="Moved">References that were attributed to the one that it became; else empty.</param>
/// <param name="Erased">The emptied subject with its receipt; <see langword="null"/> where nobody became another.</param>
/// <remarks>Immutable.</remarks>
public sealed record DescriptionOutcome(SubjectId SubjectId, IReadOnlyList<ReferenceId> Moved, ErasedSubject? Erased);
