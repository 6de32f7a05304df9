using Semblance.Recognition.Erase;
using Semblance.Vault.Subjects;

namespace Semblance.Recognition.Attribute;

/// <summary>What an attribution came to.</summary>
/// <param name="SubjectId">To whom; <see langword="null"/> where that would be somebody new, who was not made since no reference was there.</param>
/// <param name="References">What became of each reference, in the order in which they were named.</param>
/// <param name="Erased">Who was left without any, and was erased.</param>
/// <remarks>Immutable.</remarks>
public sealed record AttributionOutcome(SubjectId? SubjectId, IReadOnlyList<MovedReference> References, IReadOnlyList<ErasedSubject> Erased);
